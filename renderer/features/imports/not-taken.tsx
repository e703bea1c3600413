import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { notTaken, type NotTaken } from '@ui/app/bring-in'
import { useText } from '@ui/app/text'
import { problemText } from '@ui/ui/problem-text'

/** The files of those dropped last that could not be taken in, each with the reason. */
export function NotTakenFiles() {
  const { t } = useText()
  const { data = [] } = useQuery<readonly NotTaken[]>({ queryKey: notTaken, enabled: false })
  if (data.length === 0) return null
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('imports.notTaken', { count: data.length })}
    >
      <List size="sm">
        {data.map(({ name, error }, at) => (
          <List.Item key={at}>
            <Text span inherit fw={600}>
              {name}
            </Text>{' '}
            {problemText(t, error)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
