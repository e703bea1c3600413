import { notifications } from '@mantine/notifications'
import { useNavigate } from 'react-router'
import type { MergeSide } from '@core/transfers/contract'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { TransferDo } from './transfer-do'

type Props = { readonly from: MergeSide; readonly into: MergeSide }

/** The reason, and the deed; then the case that goes on. */
export function MergeDo({ from, into }: Props) {
  const { t } = useText()
  const navigate = useNavigate()
  const merge = useChange(api.transfers.merge)
  const numbers = { from: from.number, into: into.number }
  const act = (why: string, done: () => void) =>
    merge.mutate(
      { caseId: from.caseId, intoId: into.caseId, why },
      {
        onSuccess: () => {
          done()
          notifications.show({ message: t('transfers.merged', numbers) })
          void navigate(`/cases/${into.caseId}`, { replace: true })
        },
      },
    )
  return (
    <TransferDo
      draftKey={`case/${into.caseId}/merge`}
      label={t('transfers.why')}
      action={t('transfers.mergeDo', numbers)}
      deed={merge}
      onDo={act}
    />
  )
}
