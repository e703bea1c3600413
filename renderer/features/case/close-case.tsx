import { Group, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { closeReason, type CloseReason } from '@core/cases/case'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { StepButton } from './step-button'

/** The end of the case, and the way back. */
export function CloseCase() {
  const { t } = useText()
  const { file, mayWork } = useCase()
  if (!mayWork) return null
  return (
    <Stack gap="sm" component="section" aria-labelledby="close-case">
      <Title order={3} size="h6" id="close-case">
        {t('cases.answer.close')}
      </Title>
      {file.case.closedOn ? <Reopen /> : <Close />}
    </Stack>
  )
}

function Reopen() {
  const { t, language } = useText()
  const { caseId, file } = useCase()
  const reopen = useChange(api.cases.reopen)
  const { closedOn, closeReason: why } = file.case
  return (
    <Stack gap="sm">
      {closedOn && why && (
        <Text size="sm">
          {t('cases.answer.closedAs', {
            date: fullDate(closedOn, language),
            reason: t(`cases.closeReason.${why}`),
          })}
        </Text>
      )}
      {reopen.error && <Problem problem={problemOf(reopen.error)} />}
      {why === 'merged' ? (
        <Text size="sm">{t('errors.transfer/reopen-by-undo')}</Text>
      ) : (
        <Group justify="flex-end">
          <WhyButton
            question={t('clock.why.reopenCase')}
            confirmLabel={t('cases.answer.reopen')}
            onConfirm={reason => reopen.mutate({ caseId, why: reason })}
          >
            {t('cases.answer.reopen')}
          </WhyButton>
        </Group>
      )}
    </Stack>
  )
}

const otherReasons = closeReason.exclude(['answered', 'merged'])

function Close() {
  const { t } = useText()
  const { caseId, file, view } = useCase()
  const [reason, setReason] = useState<Exclude<CloseReason, 'merged'>>('withdrawn')
  const close = useChange(api.cases.close)
  const { closeAsAnswered } = view
  const openTasks = useOpenTasks()
  const end = async (why: Exclude<CloseReason, 'merged'>) => {
    await saveEverything()
    close.mutate({ caseId, reason: why })
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('cases.answer.closeNote')}
      </Text>
      {close.error && <Problem problem={problemOf(close.error)} />}
      <Group justify="space-between" align="flex-end" gap="md">
        <Group align="flex-end" gap="sm">
          <Select
            label={t('cases.answer.closeOther')}
            data={otherReasons.options.map(value => ({
              value,
              label: t(`cases.closeReason.${value}`),
            }))}
            value={reason}
            allowDeselect={false}
            w={260}
            onChange={value => {
              const parsed = otherReasons.safeParse(value)
              if (parsed.success) setReason(parsed.data)
            }}
          />
          <ConfirmButton
            variant="default"
            color="gray"
            harmless
            question={
              openTasks > 0
                ? t('tasks.closeAsk', { number: file.case.number, count: openTasks })
                : t('cases.answer.closeAsk', {
                    number: file.case.number,
                    reason: t(`cases.closeReason.${reason}`),
                  })
            }
            confirmLabel={t('cases.answer.closeDo')}
            onConfirm={() => void end(reason)}
          >
            {t('cases.answer.closeDo')}
          </ConfirmButton>
        </Group>
        {closeAsAnswered.allowed && openTasks > 0 ? (
          <ConfirmButton
            variant="light"
            color="gray"
            harmless
            question={t('tasks.closeAsk', { number: file.case.number, count: openTasks })}
            confirmLabel={t('tasks.closeDo')}
            onConfirm={() => void end('answered')}
          >
            {t('cases.answer.closeAnswered')}
          </ConfirmButton>
        ) : (
          <StepButton
            variant="light"
            whyNot={closeAsAnswered.allowed ? undefined : t(`errors.${closeAsAnswered.why}`)}
            onClick={() => void end('answered')}
          >
            {t('cases.answer.closeAnswered')}
          </StepButton>
        )}
      </Group>
    </Stack>
  )
}

/** Whoever closes a case with something left to do is asked first. */
function useOpenTasks(): number {
  const { caseId } = useCase()
  const tasks = useRead(api.tasks.ofCase, { caseId })
  return tasks.data?.filter(({ doneAt }) => doneAt === null).length ?? 0
}
