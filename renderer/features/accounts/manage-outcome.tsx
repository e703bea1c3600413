import { Alert } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import type { Manage } from './use-manage'

/** How the last thing done to an account went, read aloud. */
export function ManageOutcome({ outcome }: Pick<Manage, 'outcome'>) {
  const { t } = useText()
  if (!outcome) return null
  if (outcome.kind === 'problem') return <Problem problem={outcome.problem} />
  const later = outcome.words === 'rotationLater'
  return (
    <Alert
      role="status"
      variant="light"
      color={later ? 'amber' : 'indigo'}
      icon={<IconCheck aria-hidden />}
    >
      {t(`accounts.manage.${outcome.words}`)}
    </Alert>
  )
}
