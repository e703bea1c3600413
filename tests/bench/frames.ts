import type { Page } from '@playwright/test'

/** How long the frames of a page last while somebody scrolls. */
export type Frames = {
  readonly longestMs: number
  readonly p95Ms: number
  /** How many of them lasted longer than 50 ms. */
  readonly slow: number
  readonly count: number
}

const scrolled = 300

/** Scrolls an element by ten rows a frame, now and then by a leap, and times every frame. */
export async function longestFrames(page: Page, selector: string): Promise<Frames> {
  const spans = await page.locator(selector).evaluate(async (element, frames) => {
    const next = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
    const lasted: number[] = []
    let before = await next()
    for (let n = 0; n < frames; n += 1) {
      const leap = n % 50 === 49
      const end = element.scrollHeight - element.clientHeight
      // A list that is longer than its scroll bar takes the wheel itself.
      const wheel = new WheelEvent('wheel', { deltaY: 400, cancelable: true })
      if (leap) element.scrollTop = (end * n) / frames
      else if (element.dispatchEvent(wheel)) element.scrollTop += 400
      const now = await next()
      lasted.push(now - before)
      before = now
    }
    return lasted
  }, scrolled)
  const sorted = spans.toSorted((a, b) => a - b)
  return {
    longestMs: sorted.at(-1) ?? 0,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    slow: spans.filter(ms => ms > 50).length,
    count: spans.length,
  }
}

/** When what was asked for was painted; times are milliseconds since 1970, as all processes have them. */
export type Painted = {
  readonly began: number
  readonly at: number
  /** How many frames were drawn from a moment on until then. */
  readonly frames: (from: number) => number
}

/** Does something and waits for the first frame that shows `selector`. */
export async function paintedAfter(
  page: Page,
  selector: string,
  work: () => Promise<unknown>,
): Promise<Painted> {
  const watching = page.evaluate(
    wanted =>
      new Promise<{ began: number; frames: number[] }>(resolve => {
        let began = 0
        // An arrow among radio buttons is also their input, once what is chosen has been drawn.
        const onKey = () => {
          began ||= performance.timeOrigin + performance.now()
        }
        for (const kind of ['keydown', 'input']) addEventListener(kind, onKey, { capture: true })
        const frames: number[] = []
        const look = () => {
          frames.push(performance.timeOrigin + performance.now())
          if (!document.querySelector(wanted)) requestAnimationFrame(look)
          else {
            for (const kind of ['keydown', 'input'])
              removeEventListener(kind, onKey, { capture: true })
            resolve({ began, frames })
          }
        }
        requestAnimationFrame(look)
      }),
    selector,
  )
  // Until it watches: keys reach the page by another way.
  await page.evaluate(() => 0)
  await work()
  const { began, frames } = await watching
  const at = frames.at(-1) ?? 0
  return { began, at, frames: from => frames.filter(frame => frame > from).length }
}
