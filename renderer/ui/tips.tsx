import { Tooltip } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'

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
  const follow = ({ target }: Event) => setShown(tipOf(target))
  const leave = () => setShown(null)
  useWindowEvent('pointerover', follow)
  useWindowEvent('focusin', follow)
  useWindowEvent('focusout', leave)
  useWindowEvent('pointerdown', leave)
  useWindowEvent('keydown', ({ key }) => key === 'Escape' && leave())
  return shown
}

function tipOf(target: EventTarget | null): Shown | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
  const words = element?.dataset['tip']
  return element && words ? { element, words } : null
}
