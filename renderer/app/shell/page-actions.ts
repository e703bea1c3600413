export type PageAction = {
  readonly name: string
  /** The heading of the part of the page it stands in; empty where there is none. */
  readonly part: string
  readonly run: () => void
}

/** More than an officer would ever read through. */
const most = 200

/**
 * What can be pressed on the page that is shown, by the words that stand on it. Links in rows lead to
 * records, which are found by other ways; what a question means is asked beside it.
 */
export function actionsOnPage(page: ParentNode | null): readonly PageAction[] {
  const pressed = page?.querySelectorAll<HTMLElement>(
    'button:not(:disabled, [data-help]), a[href]:not(tr a, [role="row"] a), summary',
  )
  const found = [...(pressed ?? [])]
    .filter(element => element.checkVisibility())
    .map(element => ({ element, name: nameOf(element), part: partOf(element) }))
    .filter(({ name }) => name !== '')
    .slice(0, most)
  const said = new Set<string>()
  return found.flatMap(({ element, name, part }) => {
    const key = `${part}\n${name}`
    if (said.has(key)) return []
    said.add(key)
    return [{ name, part, run: () => press(element) }]
  })
}

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.innerText)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)

function partOf(element: HTMLElement): string {
  const part = element.closest('section, fieldset, [role="region"], [role="group"]')
  const heading = part?.getAttribute('aria-labelledby')?.split(' ')[0] ?? ''
  const words =
    part?.getAttribute('aria-label') ?? document.getElementById(heading)?.innerText ?? ''
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

function press(element: HTMLElement): void {
  if (!element.isConnected) return
  element.focus()
  element.click()
}
