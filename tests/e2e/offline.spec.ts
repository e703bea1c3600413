import { electronArguments, startDriven } from './support/app'
import { listen } from './support/listener'
import { expect, test } from './support/test'

for (const bypassCSP of [false, true]) {
  const without = bypassCSP ? ', even if the page’s own policy failed' : ''
  test(`not one packet leaves the program${without}`, async ({ home }) => {
    const listener = await listen()
    const app = await startDriven({ args: electronArguments(home), bypassCSP })
    const page = await app.firstWindow()
    await page.locator('h1, main').first().waitFor()

    const attempts = await page.evaluate(tryEverything, listener.port)
    const main = await app.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `http://127.0.0.1:${listener.port}/`,
    )
    await page.waitForTimeout(1500)
    await app.close()

    expect(attempts.filter(([, result]) => result !== 'refused')).toEqual([])
    expect(main).toBe('refused')
    expect(listener.heard).toEqual([])
    await listener.knock()
    expect(listener.heard).toEqual(['tcp', 'udp'])
    listener.close()
  })
}

/** In the page: every way a page has to reach another machine. Says of each how it ended. */
async function tryEverything(port: number): Promise<[string, string][]> {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `kaiji.localhost:${port}`]
  const ends = (target: EventTarget, good: string) =>
    new Promise<string>(done => {
      target.addEventListener(good, () => done('answered'))
      target.addEventListener('error', () => done('refused'))
      setTimeout(done, 2000, 'refused')
    })
  const element = (name: string, attributes: Record<string, string>) => {
    const made = Object.assign(document.createElement(name), attributes)
    document.head.append(made)
    return ends(made, 'load')
  }
  const ways = hosts.flatMap((host): [string, () => Promise<string>][] => [
    ['fetch', () => fetch(`http://${host}/`, { mode: 'no-cors' }).then(() => 'answered')],
    ['https', () => fetch(`https://${host}/`, { mode: 'no-cors' }).then(() => 'answered')],
    ['socket', () => ends(new WebSocket(`ws://${host}/`), 'open')],
    ['events', () => ends(new EventSource(`http://${host}/`), 'open')],
    ['image', () => element('img', { src: `http://${host}/a.png` })],
    ['style', () => element('link', { rel: 'stylesheet', href: `http://${host}/a.css` })],
    ['script', () => element('script', { src: `http://${host}/a.js` })],
    ['prefetch', () => element('link', { rel: 'prefetch', href: `http://${host}/a` })],
    ['preconnect', () => element('link', { rel: 'preconnect', href: `http://${host}/` })],
    ['dns', () => element('link', { rel: 'dns-prefetch', href: `http://${host}/` })],
  ])
  for (const host of hosts) {
    navigator.sendBeacon(`http://${host}/`, 'beacon')
    const form = document.createElement('form')
    Object.assign(form, { action: `http://${host}/`, method: 'post' })
    document.body.append(form)
    form.submit()
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        {
          urls: [`turn:${host}?transport=udp`, `turn:${host}?transport=tcp`],
          username: 'a',
          credential: 'b',
        },
      ],
    })
    peer.createDataChannel('way out')
    await peer.setLocalDescription()
  }
  return Promise.all(
    ways.map(async ([way, attempt]): Promise<[string, string]> => [
      way,
      await attempt().catch(() => 'refused'),
    ]),
  )
}
