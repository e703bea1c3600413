import { Checkbox, Stack, Switch, Text } from '@mantine/core'
import { TimePicker } from '@mantine/dates'
import { api } from '@ui/app/api'
import { usePreferences } from '@ui/app/preferences'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Section } from '@ui/ui/section'

const usualTime = '09:00'

/** Reminders of the operating system: off, or at a time; of this computer, not of the vault. */
export function ReminderSettings() {
  const { t } = useText()
  const { data: canRemind } = useRead(api.calendar.canRemind, {})
  const { reminders, change } = usePreferences()
  const { at, whenLocked } = reminders
  const put = (to: Partial<typeof reminders>) => change({ reminders: { ...reminders, ...to } })
  return (
    <Section title={t('calendar.reminders.title')} summary={t('calendar.reminders.effect')}>
      {canRemind === false ? (
        <Text size="sm">{t('calendar.reminders.unsupported')}</Text>
      ) : (
        <Stack gap="md" align="flex-start">
          <Switch
            label={t('calendar.reminders.on')}
            checked={at !== null}
            onChange={event => put({ at: event.currentTarget.checked ? usualTime : null })}
          />
          {at !== null && (
            <>
              <TimePicker
                label={t('calendar.reminders.at')}
                description={t('calendar.reminders.atHelp')}
                value={at}
                hoursInputLabel={t('calendar.reminders.hours')}
                minutesInputLabel={t('calendar.reminders.minutes')}
                onChange={time => {
                  if (/^\d\d:\d\d/.test(time)) put({ at: time.slice(0, 5) })
                }}
              />
              <Checkbox
                label={t('calendar.reminders.whenLocked')}
                checked={whenLocked}
                onChange={event => put({ whenLocked: event.currentTarget.checked })}
              />
            </>
          )}
        </Stack>
      )}
    </Section>
  )
}
