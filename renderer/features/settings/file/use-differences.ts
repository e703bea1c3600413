import { differences, type Difference } from '@core/settings-file/differences'
import type { SettingsContent } from '@core/settings-file/settings-file'
import { api } from '@ui/app/api'
import { eventWording } from '@ui/app/event-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'

/** What would be another with these settings; undefined while the present ones are read. */
export function useDifferences(
  content: SettingsContent | undefined,
): readonly Difference[] | undefined {
  const text = useText()
  const now = useRead(api.settingsFile.now, {})
  if (!now.data || !content) return undefined
  return differences(now.data, content, eventWording(text))
}
