import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Request } from '@core/cases/case'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { WhatIf } from './clock-what-if'
import { RightChoice } from './right-choice'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly request: Request; readonly onDone: () => void }

const longestReason = 2000

/** What was taken for one right is another; the day of receipt stays, and the dates are shown before it is done. */
export function ChangeRight({ request, onDone }: Props) {
  const { t, language } = useText()
  const { caseId, file } = useCase()
  const [type, setType] = useState<string>()
  const kept = useKeptText(`case/${caseId}/type-${request.id}`)
  const { text: why, type: setWhy } = kept
  const [missing, setMissing] = useState(false)
  const change = useChange(api.requests.changeType)
  const save = async () => {
    setMissing(why.trim() === '')
    if (!type || why.trim() === '') return
    await saveEverything()
    await change.mutateAsync({ caseId, requestId: request.id, type, why: why.trim() }).then(
      () => {
        kept.forget()
        onDone()
      },
      // Shown below as the command's own problem.
      () => undefined,
    )
  }
  return (
    <Stack gap="sm" className="case-inset">
      <Text size="sm">
        {t('items.rights.changeNote', { date: fullDate(file.case.receivedOn, language) })}
      </Text>
      <RightChoice label={t('items.rights.changeTo')} value={type} onChange={setType} />
      {type && (
        <WhatIf
          requestId={request.id}
          change={{ kind: 'type', type }}
          asking={!change.isPending && !change.isSuccess}
        />
      )}
      <GrowingText
        label={t('cases.why.label')}
        description={t('cases.why.note')}
        required
        minRows={2}
        maxLength={longestReason}
        value={why}
        error={missing && t('cases.why.missing')}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      {change.error && <Problem problem={problemOf(change.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" size="xs" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button variant="light" size="xs" disabled={!type} onClick={() => void save()}>
          {t('items.rights.changeDo')}
        </Button>
      </Group>
    </Stack>
  )
}
