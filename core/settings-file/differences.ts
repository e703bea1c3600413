import type { Wording } from '@core/audit/event-sentence'
import type { Line } from './line'
import { settingLines } from './lines'
import type { SettingsContent } from './settings-file'

/** One setting that would be another; null where it is not there before, or not after. */
export type Difference = {
  readonly id: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What becomes another by a file, setting by setting. */
export function differences(
  before: SettingsContent,
  after: SettingsContent,
  wording: Wording,
): readonly Difference[] {
  const was = new Map(settingLines(before, wording).map(line => [line.id, line]))
  const is = new Map(settingLines(after, wording).map(line => [line.id, line]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(id => {
    const found = between(was.get(id), is.get(id))
    return found ? [found] : []
  })
}

/** Undefined where both are the same, down to what the setting is called. */
function between(old: Line | undefined, now: Line | undefined): Difference | undefined {
  const one = now ?? old
  if (!one || (old && now && isSame(old, now))) return undefined
  return { id: one.id, label: one.label, before: valueIn(old), after: valueIn(now) }
}

const isSame = (a: Line, b: Line): boolean => a.value === b.value && a.label === b.label
const valueIn = (line: Line | undefined): string | null => line?.value ?? null
