import { Box, Group, Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  /** The state in one line. */
  readonly summary?: ReactNode
  /** Stands right of the title. */
  readonly aside?: ReactNode
  /** The one primary action, bottom right. */
  readonly action?: ReactNode
  readonly children?: ReactNode
  readonly order?: 2 | 3
}

/** A part of a page: heading, state in one line, content, and its one action bottom right. */
export function Section({ title, summary, aside, action, children, order = 2 }: Props) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} className="kaiji-section">
      <Stack gap="sm">
        <Group justify="space-between" align="baseline" gap="md">
          <Title order={order} size={order === 2 ? 'h4' : 'h5'} id={id}>
            {title}
          </Title>
          {aside}
        </Group>
        {summary && (
          <Text size="sm" c="dimmed">
            {summary}
          </Text>
        )}
        {children}
        {action && <Group justify="flex-end">{action}</Group>}
      </Stack>
    </Box>
  )
}
