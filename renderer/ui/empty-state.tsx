import { EmptyState as Empty } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly icon?: ReactNode
  /** What to do now: one button. */
  readonly action?: ReactNode
}

/** Nothing is here yet: says so, and what to do. */
export function EmptyState({ title, description, icon, action }: Props) {
  return (
    <Empty py="md" size="sm" icon={icon} title={title} description={description}>
      {action && <Empty.Actions>{action}</Empty.Actions>}
    </Empty>
  )
}
