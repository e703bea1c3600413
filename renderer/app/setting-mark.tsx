import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { FoundSetting } from './settings-index'

type Wish = { readonly setting: Pick<FoundSetting, 'label' | 'part'> }

/** The state of a place is this, or what another page left there. */
const isWish = (state: unknown): state is Wish =>
  typeof state === 'object' && state !== null && 'setting' in state

/** Goes to a setting that was found: its page, and there the setting itself. */
export function useGoToSetting(): (setting: FoundSetting) => void {
  const navigate = useNavigate()
  return ({ path, label, part }) => void navigate(path, { state: { setting: { label, part } } })
}

const everyMs = 80
/** A page that reads much comes late; after this, somebody has gone on by themself. */
const longestMs = 4000
/** What is not there this long after its part is switched off: the part is the next best. */
const partMs = 500

/** Shows the setting that was asked for, as soon as its page has it. */
export function SettingMark() {
  const location = useLocation()
  const { key } = location
  const state: unknown = location.state
  useEffect(() => {
    if (!isWish(state)) return undefined
    const { label, part } = state.setting
    const until = Date.now() + longestMs
    let partSince = Infinity
    const timer = setInterval(() => {
      const now = Date.now()
      const partHeading = part === '' ? undefined : placeOf(part, '')
      if (partHeading) partSince = Math.min(partSince, now)
      const found = placeOf(label, part) ?? (now - partSince > partMs ? partHeading : undefined)
      if (!found && now < until) return
      clearInterval(timer)
      if (found) show(found)
    }, everyMs)
    return () => clearInterval(timer)
  }, [state, key])
  return null
}

const candidates =
  'h1, h2, h3, label, legend, summary, .mantine-InputWrapper-label, [data-setting-label]'

const wordsOf = (element: Element): string =>
  element.textContent.replaceAll(/\s+/g, ' ').replace(/ ?\*$/, '').trim()

/** The first label or heading with these words, within the part of the page that has this heading. */
function placeOf(label: string, part: string): HTMLElement | undefined {
  const page = document.getElementById('main')
  const within = part === '' ? page : sectionOf(page, part)
  const all = [...(within?.querySelectorAll<HTMLElement>(candidates) ?? [])]
  const shown = all.filter(element => element.checkVisibility())
  return (
    shown.find(element => wordsOf(element) === label) ??
    // One setting in two languages: its label goes on with the language.
    shown.find(element => isBeginOf(label, wordsOf(element)))
  )
}

const isBeginOf = (label: string, words: string): boolean =>
  words.startsWith(label) && /^ ?[(（]/u.test(words.slice(label.length))

const sectionOf = (page: HTMLElement | null, heading: string): Element | null | undefined =>
  [...(page?.querySelectorAll('h2, h3') ?? [])]
    .find(element => wordsOf(element) === heading)
    ?.closest('section, [role="group"]')

const wrappers =
  '.mantine-InputWrapper-root, .mantine-Switch-root, .mantine-Checkbox-root, .mantine-Radio-root'

/** In the middle of the window, marked, and the keyboard in it. */
function show(label: HTMLElement): void {
  const field = fieldOf(label)
  const around = label.closest(wrappers) ?? label
  const marked = around instanceof HTMLElement ? around : label
  marked.scrollIntoView({ block: 'center' })
  marked.classList.add('kaiji-setting-mark')
  const focused = field ?? label
  if (!field) label.tabIndex = -1
  focused.focus({ preventScroll: true })
  focused.addEventListener('blur', () => {
    // Another window in front of this one is no reason to lose the place.
    if (document.hasFocus()) marked.classList.remove('kaiji-setting-mark')
  })
}

/** The field that a label is for; the first of a group that it names. */
function fieldOf(label: HTMLElement): HTMLElement | null {
  if (label instanceof HTMLLabelElement && label.control) return label.control
  const group = label.closest(
    label.dataset['settingLabel'] === undefined ? '.mantine-InputWrapper-root' : '[role="group"]',
  )
  const first = '[role="radiogroup"] input:checked, input:not(:disabled), button:not(:disabled)'
  return group?.querySelector<HTMLElement>(first) ?? null
}
