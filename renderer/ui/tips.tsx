import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'

/** What an element says to whoever points at it or comes to it by key; to be spread on it. */
export const tip = (words: string | undefined, side?: 'right') => ({
  'data-tip': words,
  'data-tip-side': side,
})

type Shown = { readonly element: HTMLElement; readonly words: string }

/** The tooltip of whatever has a tip: one for the window, since a list has hundreds of such elements. */
export function Tips() {
  const shown = useShown()
  return (
    shown && (
      <Tooltip
        opened
        target={shown.element}
        label={shown.words}
        position={shown.element.dataset['tipSide'] === 'right' ? 'right' : 'top'}
      />
    )
  )
}

function useShown(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    const follow = ({ target }: Event) => setShown(tipOf(target))
    const leave = () => setShown(null)
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && leave()
    document.addEventListener('pointerover', follow)
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', leave)
    document.addEventListener('pointerdown', leave)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('pointerover', follow)
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', leave)
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('keydown', press)
    }
  }, [])
  return shown
}

function tipOf(target: EventTarget | null): Shown | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
  const words = element?.dataset['tip']
  return element && words ? { element, words } : null
}
