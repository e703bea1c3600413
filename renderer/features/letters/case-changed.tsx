import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseNow } from '@core/letters/case-now'
import { isOutdated } from '@core/letters/chips'
import type { LetterBody } from '@core/letters/letter'
import { useText } from '@ui/app/text'

type Props = {
  readonly composed: LetterBody
  readonly now: CaseNow
  /** Shows what would be different. */
  readonly onCompare: () => void
}

/** Says that the letter, written anew, would say something else than it was made to say. */
export function CaseChanged({ composed, now, onCompare }: Props) {
  const { t } = useText()
  const known = JSON.stringify(now)
  const outdated = useMemo(
    () => now.body === null || isOutdated(composed, now.body, now.facts),
    // Read anew with every save, and mostly the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [composed, known],
  )
  if (!outdated) return null
  return (
    <Alert
      color="amber"
      variant="light"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('letterEditor.outdated.title')}
    >
      <Text size="sm">
        {t(now.body ? 'letterEditor.outdated.lead' : 'letterEditor.outdated.missing')}
      </Text>
      {now.body && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={onCompare}>
            {t('letterEditor.outdated.compare')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
