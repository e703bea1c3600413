import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useText } from '@ui/app/text'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  /** Stands right of the title. */
  readonly actions?: ReactNode
  /** Lists and grids take more of a wide screen than text that is read. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A page of the shell: names the window, and heads its content. */
export function Page({ title, lead, actions, wide = false, children }: Props) {
  const { t } = useText()
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`
  }, [title, t])
  return (
    <div className={wide ? 'kaiji-page kaiji-page-wide' : 'kaiji-page'}>
      <Stack gap="md">
        <Group justify="space-between" align="center" gap="md">
          <Title order={1}>{title}</Title>
          {actions}
        </Group>
        {lead && <Text c="dimmed">{lead}</Text>}
        {children}
      </Stack>
    </div>
  )
}
