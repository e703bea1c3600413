import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AppError } from '@core/errors'
import { useText } from '@ui/app/text'
import { problemText } from './problem-text'

export { problemText } from './problem-text'

type Props = {
  readonly problem: AppError
  readonly onRetry?: (() => void) | undefined
}

/** A problem in words that say what to do, read aloud when it appears. */
export function Problem({ problem, onRetry }: Props) {
  const { t } = useText()
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" align="center" wrap="nowrap">
        <Text size="sm">{problemText(t, problem)}</Text>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry} style={{ flexShrink: 0 }}>
            {t('common.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
