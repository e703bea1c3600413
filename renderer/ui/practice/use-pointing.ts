import { useEffect, useRef } from 'react'

const mark = 'data-tour-here'
/** Milliseconds in which a page that was just opened may still move. */
const settling = 1000
/** Milliseconds that a control which was asked for is waited for, on a slow computer too. */
const patience = 10_000

const first = (selectors: readonly string[]): Element | null => {
  for (const selector of selectors) {
    const found = document.querySelector(selector)
    if (found) return found
  }
  return null
}

/** What begins outside the page's window is brought to its top; what can be seen stays where it is. */
function bringIntoView(found: Element): void {
  const window = found.closest('main')?.getBoundingClientRect()
  const { top } = found.getBoundingClientRect()
  if (window && (top < window.top || top > window.bottom - 80)) {
    found.scrollIntoView({ block: 'start' })
  }
}

function takeKeyboard(found: Element): void {
  found.scrollIntoView({ block: 'start' })
  const control = found.querySelector<HTMLElement>('a[href], button, input, select, textarea')
  control?.focus({ preventScroll: true })
}

/** Draws a frame round the control that is spoken of, whenever the page draws it; none where there are no selectors. */
export function usePointing(selectors: readonly string[]): { readonly show: () => void } {
  const list = selectors.join('\n')
  /** Until when a control that was asked for before it was there takes the keyboard. */
  const wish = useRef(0)
  useEffect(() => {
    const wanted = list.split('\n').filter(Boolean)
    let marked: Element | null = null
    const settled = performance.now() + settling
    const point = () => {
      const found = first(wanted)
      if (found && performance.now() < settled) bringIntoView(found)
      if (found === marked) return
      // A new page takes the keyboard first.
      if (found && performance.now() < wish.current)
        requestAnimationFrame(() => takeKeyboard(found))
      if (found) wish.current = 0
      marked?.removeAttribute(mark)
      found?.setAttribute(mark, '')
      marked = found
    }
    point()
    const watch = new MutationObserver(point)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      marked?.removeAttribute(mark)
    }
  }, [list])
  return {
    show() {
      const found = first(selectors)
      if (found) takeKeyboard(found)
      else wish.current = performance.now() + patience
    },
  }
}
