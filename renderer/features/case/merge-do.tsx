import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { MergeSide } from '@core/transfers/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { GrowingText } from '@ui/ui/growing-text'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'

type Props = { readonly from: MergeSide; readonly into: MergeSide }

/** The reason, and the deed; then the case that goes on. */
export function MergeDo({ from, into }: Props) {
  const { t } = useText()
  const navigate = useNavigate()
  const merge = useChange(api.transfers.merge)
  const kept = useKeptText(`case/${into.caseId}/merge`)
  const [missing, setMissing] = useState(false)
  const why = kept.text.trim()
  const numbers = { from: from.number, into: into.number }
  const act = () => {
    setMissing(why === '')
    if (why === '') return
    merge.mutate(
      { caseId: from.caseId, intoId: into.caseId, why },
      {
        onSuccess: () => {
          kept.forget()
          notifications.show({ message: t('transfers.merged', numbers) })
          void navigate(`/cases/${into.caseId}`, { replace: true })
        },
      },
    )
  }
  return (
    <>
      <GrowingText
        label={t('transfers.why')}
        description={t('transfers.whyNote')}
        required
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={kept.text}
        error={missing && why === '' && t('transfers.whyMissing')}
        onChange={event => kept.type(event.currentTarget.value)}
      />
      {merge.error && <Problem problem={problemOf(merge.error)} />}
      <Group justify="flex-end">
        <Button loading={merge.isPending} onClick={act}>
          {t('transfers.mergeDo', numbers)}
        </Button>
      </Group>
    </>
  )
}
