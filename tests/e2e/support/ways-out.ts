/** In the page: every way to Node, to a file, or to code from elsewhere. Says of each how it ended. */
export async function tryToGetOut(): Promise<[string, string][]> {
  const patience = 1500
  const later = (result: string) => new Promise<string>(end => setTimeout(end, patience, result))
  const own = `globalThis.intruder = true; self.postMessage?.('ran')`
  const blob = URL.createObjectURL(new Blob([own], { type: 'text/javascript' }))
  const data = `data:text/javascript,${encodeURIComponent(own)}`
  const load = (url: string): Promise<unknown> => import(/* @vite-ignore */ url)
  const ran = () => ('intruder' in globalThis ? 'ran' : 'refused')
  const worker = (make: () => Worker) =>
    Promise.race([
      new Promise<string>(end => {
        const made = make()
        made.onmessage = () => end('ran')
        made.onerror = () => end('refused')
      }),
      later('refused'),
    ])
  const frame = (attributes: Record<string, string>) =>
    new Promise<string>(end => {
      const made = document.createElement('iframe')
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
      document.body.append(made)
      setTimeout(() => {
        let inside = 'refused'
        try {
          const text = made.contentDocument?.body.textContent ?? ''
          const bridge = made.contentWindow && 'kaiji' in made.contentWindow
          if (bridge || text.includes('root:') || text.includes('kaiji')) inside = 'reached'
        } catch {
          // Of another origin: nothing of it can be read.
        }
        made.remove()
        end(inside)
      }, 400)
    })
  const request = (url: string) =>
    new Promise<string>(end => {
      const asked = new XMLHttpRequest()
      asked.onload = () => end('answered')
      asked.onerror = () => end('refused')
      asked.open('GET', url)
      asked.send()
    })
  const answered = () => 'answered'
  // As an attack would: the constructor is reached by way of any function.
  const construct = (maker: FunctionConstructor) =>
    String(Reflect.apply(Reflect.construct(maker, ['return "ran"']), undefined, []))
  const text = (code: string) => {
    // Text as code, as an attack would have it.
    const timer = setTimeout as unknown as (code: string) => void
    timer(code)
    return later('').then(ran)
  }
  const ways: [string, () => string | Promise<string>][] = [
    ['require', () => ('require' in globalThis ? 'there' : 'refused')],
    ['process', () => ('process' in globalThis ? 'there' : 'refused')],
    ['electron', () => ('electron' in globalThis ? 'there' : 'refused')],
    ['import node:fs', () => load('node:fs').then(answered)],
    ['import electron', () => load('electron').then(answered)],
    ['import file', () => load('file:///etc/passwd').then(answered)],
    ['import data', () => load(data).then(ran)],
    ['import blob', () => load(blob).then(ran)],
    ['eval', () => String((0, eval)('"ran"'))],
    ['Function', () => construct(Function)],
    ['text for a timer', () => text('globalThis.intruder = true')],
    [
      'WebAssembly',
      () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(answered),
    ],
    ['worker from a blob', () => worker(() => new Worker(blob))],
    ['worker from data', () => worker(() => new Worker(data))],
    ['service worker', () => navigator.serviceWorker.register('app://kaiji/sw.js').then(answered)],
    ['frame of the program', () => frame({ src: 'app://kaiji/' })],
    ['frame of a file', () => frame({ src: 'file:///etc/passwd' })],
    ['frame of data', () => frame({ src: 'data:text/html,kaiji' })],
    [
      'frame with a text',
      () => frame({ srcdoc: '<script>document.body.append("kaiji")</script>' }),
    ],
    ['object of a file', () => fetch('file:///etc/passwd').then(answered)],
    ['request for a file', () => request('file:///etc/passwd')],
    [
      'request outside the folder',
      () => fetch('app://kaiji/..%2f..%2fpackage.json').then(a => (a.ok ? 'answered' : 'refused')),
    ],
    [
      'another host of app',
      () => fetch('app://vault/cases.db').then(a => (a.ok ? 'answered' : 'refused')),
    ],
    ['a window', () => (window.open('about:blank') ? 'opened' : 'refused')],
    [
      'a window with features',
      () => (window.open('file:///', 'x', 'nodeIntegration=1') ? 'opened' : 'refused'),
    ],
  ]
  const results: [string, string][] = []
  for (const [way, attempt] of ways) {
    try {
      results.push([way, await attempt()])
    } catch {
      results.push([way, 'refused'])
    }
  }
  return results
}
