import { Badge, Box, Group, Text } from '@mantine/core'
import { byPolicy, inForceOn, type PolicyVersion } from '@core/settings/privacy-policies'
import { wordsIn } from '@core/settings/register'
import { addDays } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { Disclosure } from '@ui/ui/disclosure'
import { PlainText } from '@ui/ui/plain-text'
import type { RowProps } from '../register/register-list'
import { RowActions } from '../register/row-actions'

type Props = RowProps<PolicyVersion> & { readonly policies: readonly PolicyVersion[] }

/** One version, with its time and what changed in it. */
export function PolicyRow({ entry, policies, hidden, wasOpen, onOpen, onSave }: Props) {
  const { t, language } = useText()
  const isNow = inForceOn(policies, useToday()).includes(entry)
  const name = `${wordsIn(entry.title, language)} ${entry.version}`
  return (
    <div className="settings-register-row">
      <Box className="settings-register-words">
        <Group gap="xs" align="center">
          <Text fw={600}>{name}</Text>
          {isNow && (
            <Badge variant="light" radius="sm">
              {t('policies.now')}
            </Badge>
          )}
        </Group>
        <Time entry={entry} policies={policies} />
        {entry.changes.trim() && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {entry.changes}
          </Text>
        )}
        {entry.place.trim() && (
          <Text size="sm" c="dimmed">
            {t('systems.fact', { name: t('policies.place'), value: entry.place })}
          </Text>
        )}
        {entry.text.trim() && (
          <Disclosure label={t('policies.show')} ariaLabel={t('policies.showOf', { name })}>
            <div className="settings-policy-text" tabIndex={0} role="region" aria-label={name}>
              <PlainText text={entry.text} />
            </div>
          </Disclosure>
        )}
      </Box>
      {!hidden && (
        <RowActions
          words={{
            edit: t('policies.edit', { name }),
            remove: t('policies.remove', { name }),
            removeAsk: t('policies.removeAsk', { name }),
            removeDo: t('policies.removeDo'),
          }}
          onRemove={() => onSave(policies.filter(({ id }) => id !== entry.id))}
          {...{ wasOpen, onOpen }}
        />
      )}
    </div>
  )
}

function Time({ entry, policies }: Pick<Props, 'entry' | 'policies'>) {
  const { t, language } = useText()
  const today = useToday()
  const group = byPolicy(policies).find(versions => versions.includes(entry)) ?? []
  const next = group[group.indexOf(entry) - 1]
  const date = fullDate(entry.inForceFrom, language)
  const until = next && fullDate(addDays(next.inForceFrom, -1), language)
  const isComing = entry.inForceFrom > today
  const ended =
    until === undefined ? t('policies.from', { date }) : t('policies.until', { date, until })
  return (
    <Text size="sm" c="dimmed">
      {isComing ? t('policies.coming', { date }) : ended}
    </Text>
  )
}
