import { Alert } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Action } from '@core/accounts/access'
import { EmptyState } from '@ui/ui/empty-state'
import { useMay } from './may'

/** Why the page below can be read and not changed. */
export const ReadOnlyNotice = ({ children }: { readonly children: ReactNode }) => (
  <Alert variant="light" color="gray" icon={<IconEye aria-hidden />} role="note">
    {children}
  </Alert>
)

type Props = {
  readonly action: Action
  /** Said instead, to those who may not. */
  readonly otherwise: string
  readonly children: ReactNode
}

/** What only some roles can use. */
export function OnlyWhoMay({ action, otherwise, children }: Props) {
  return useMay(action) ? (
    children
  ) : (
    <EmptyState icon={<IconEye size={28} aria-hidden />} title={otherwise} />
  )
}
