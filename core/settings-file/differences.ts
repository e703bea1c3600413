import type { Wording } from '@core/audit/event-sentence'
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
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly Difference[] => {
    const [old, now] = [was.get(id), is.get(id)]
    const label = (now ?? old)?.label ?? ''
    const there = { before: old?.value ?? null, after: now?.value ?? null }
    return there.before === there.after && old?.label === now?.label
      ? []
      : [{ id, label, ...there }]
  })
}
