import { useRef, type UIEvent } from 'react'

const scrolling = '.viewer-pages, .viewer-text'

/** How far along its way something is moved, from 0 to 1. */
const along = (at: number, whole: number, seen: number): number =>
  whole > seen ? at / (whole - seen) : 0

/** Two documents beside each other: where the one is moved, the other follows to the same part of it. */
export function useScrolledTogether(isOn: boolean) {
  /** Moved by this, not by a person. */
  const following = useRef(new Set<Element>())
  return ({ target, currentTarget }: UIEvent<HTMLElement>) => {
    if (!isOn || !(target instanceof Element) || !target.matches(scrolling)) return
    if (following.current.delete(target)) return
    const down = along(target.scrollTop, target.scrollHeight, target.clientHeight)
    const right = along(target.scrollLeft, target.scrollWidth, target.clientWidth)
    for (const other of currentTarget.querySelectorAll(scrolling)) {
      if (other === target) continue
      const { scrollTop, scrollLeft } = other
      other.scrollTo({
        top: down * (other.scrollHeight - other.clientHeight),
        left: right * (other.scrollWidth - other.clientWidth),
        behavior: 'instant',
      })
      if (other.scrollTop !== scrollTop || other.scrollLeft !== scrollLeft) {
        following.current.add(other)
      }
    }
  }
}
