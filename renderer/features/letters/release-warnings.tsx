import { Alert, Checkbox, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import {
  expectedAddress,
  type ReleaseFacts,
  type ReleaseWarning,
  type Way,
} from '@core/letters/release-warnings'
import { useText } from '@ui/app/text'

type Props = {
  readonly warnings: readonly ReleaseWarning[]
  readonly facts: ReleaseFacts
  readonly method?: Way['method']
  readonly seen: boolean
  readonly onSeen: (seen: boolean) => void
}

/** What is to be looked at once more, and that somebody has. Nothing where there is nothing. */
export function ReleaseWarnings({ warnings, facts, method, seen, onSeen }: Props) {
  const { t } = useText()
  if (warnings.length === 0) return null
  const known = (warning: ReleaseWarning): string => {
    if (warning === 'recipient-differs') return facts.recipient
    if (warning === 'other-language') return facts.inOtherLanguage.join(', ')
    const address = (method && expectedAddress(facts, method)) ?? ''
    return address.replaceAll('\n', ' ')
  }
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('wayOut.check.warnings')}
    >
      <Stack gap="sm">
        <ul className="kaiji-letter-warnings">
          {warnings.map(warning => (
            <li key={warning}>{t(`wayOut.warning.${warning}`, { known: known(warning) })}</li>
          ))}
        </ul>
        <Checkbox
          checked={seen}
          label={t('wayOut.check.seen')}
          onChange={event => onSeen(event.currentTarget.checked)}
        />
      </Stack>
    </Alert>
  )
}
