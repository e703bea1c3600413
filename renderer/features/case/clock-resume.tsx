import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Pause } from '@core/deadlines/pauses'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { WhatIf } from './clock-what-if'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly pause: Pause; readonly onEnd: () => void }

/** A wait that was ended by mistake goes on: what that makes of the dates, and why. */
export function ResumeForm({ pause, onEnd }: Props) {
  const { t, language } = useText()
  const { caseId } = useCase()
  const [missing, setMissing] = useState(false)
  const save = useChange(api.requests.resumePause)
  const kept = useKeptText(`case/${caseId}/resume-${pause.id}`)
  const why = kept.text.trim()
  const submit = () => {
    setMissing(why === '')
    if (why === '') return
    const onSuccess = () => {
      kept.forget()
      onEnd()
    }
    save.mutate({ caseId, pauseId: pause.id, why }, { onSuccess })
  }
  const reason = t(`clock.pause.reasons.${pause.reason}`)
  return (
    <Stack gap="sm" role="group" aria-label={t('clock.pause.resumeFor', { reason })}>
      <Text size="sm">
        {t('clock.pause.resumeAsk', { date: fullDate(pause.askedOn, language) })}
      </Text>
      <WhatIf
        requestId={pause.requestId}
        change={{ kind: 'resume-pause', pauseId: pause.id }}
        asking={save.isIdle || save.isError}
      />
      <GrowingText
        label={t('clock.pause.resumeWhy')}
        description={t('cases.why.note')}
        required
        minRows={2}
        maxLength={2000}
        value={kept.text}
        error={missing && why === '' && t('clock.pause.resumeWhyMissing')}
        onChange={event => kept.type(event.currentTarget.value)}
      />
      {save.error && <Problem problem={problemOf(save.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" variant="light" disabled={save.isPending} onClick={submit}>
          {t('clock.pause.resumeDo')}
        </Button>
      </Group>
    </Stack>
  )
}
