import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RequestFile } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import type { Deadline } from '@core/deadlines/deadlines'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { ClockDate } from './clock-date'
import { answeredOn } from './clock-facts'
import { ClockLetter } from './clock-letter'
import { WhatIf } from './clock-what-if'
import { Disclosure } from './disclosure'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly requestFile: RequestFile; readonly request: RequestView }

/** The longer period that the law may allow: folded while it is only possible, told while it is on its way. */
export function ClockExtension(props: Props) {
  const { t, language } = useText()
  const now = useCase()
  const { requestFile, request } = props
  const { extension } = request
  const say = (date: CalendarDate) => fullDate(date, language)
  if (now.closed || answeredOn(now, requestFile) !== undefined) return null
  switch (extension.kind) {
    case 'impossible':
      return <NoLongerPeriod requestFile={requestFile} />
    case 'too-late':
      return (
        <Stack gap={4}>
          <Text size="sm">{t('clock.extend.tooLate', { noticeBy: say(extension.noticeBy) })}</Text>
          {requestFile.extension && <UndoExtension requestFile={requestFile} />}
        </Stack>
      )
    case 'possible': {
      const dates = { to: say(extension.to), noticeBy: say(extension.noticeBy) }
      return (
        <Disclosure label={t('clock.extend.folded', dates)}>
          <ExtendForm {...props} noticeBy={dates.noticeBy} />
        </Disclosure>
      )
    }
    case 'notice-due':
      return <NoticeDue {...props} to={say(extension.to)} noticeBy={say(extension.noticeBy)} />
    case 'in-force':
      return <InForce {...props} to={say(extension.to)} />
  }
}

/** Where nothing can be extended, the person is told that it takes longer, if the law has a letter for that. */
function NoLongerPeriod({ requestFile }: Pick<Props, 'requestFile'>) {
  const { t } = useText()
  const [letterId] = useCase().pack.lettersByStep.delay
  return (
    <Disclosure label={t('clock.extend.title')}>
      <Stack gap="xs">
        <Text size="sm">{t('clock.extend.impossible')}</Text>
        {letterId !== undefined && (
          <>
            <Text size="sm">{t('clock.extend.delay')}</Text>
            <ClockLetter requestFile={requestFile} letterId={letterId} />
          </>
        )}
      </Stack>
    </Disclosure>
  )
}

function ExtendForm({ requestFile, request, noticeBy }: Props & { readonly noticeBy: string }) {
  const { t } = useText()
  const { caseId } = useCase()
  const save = useChange(api.requests.extend)
  const requestId = requestFile.request.id
  const kept = useKeptText(`case/${caseId}/extension-${requestId}`)
  const { text: reason, type: setReason } = kept
  return (
    <Stack gap="sm">
      <Text size="sm">{t('clock.extend.lead', { noticeBy })}</Text>
      <ExtensionDates requestFile={requestFile} request={request} />
      <GrowingText
        label={t('clock.extend.reason')}
        description={t('clock.extend.reasonNote')}
        minRows={2}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <WhatIf
        requestId={requestId}
        change={{ kind: 'extend' }}
        asking={save.isIdle || save.isError}
      />
      {save.error && <Problem problem={problemOf(save.error)} />}
      <Group justify="flex-end">
        <Button
          size="xs"
          variant="light"
          disabled={!reason.trim() || save.isPending}
          onClick={() =>
            save.mutate({ caseId, requestId, reason: reason.trim() }, { onSuccess: kept.forget })
          }
        >
          {t('clock.extend.save')}
        </Button>
      </Group>
    </Stack>
  )
}

/** The dates that an extension rests on, with their source and how they were counted. */
function ExtensionDates({ requestFile, request }: Props) {
  const { pack } = useCase()
  const dates = request.clock.deadlines.filter(isOfExtension)
  return (
    <div className="case-dates">
      {dates.map(deadline => {
        const rule = pack.deadlines.find(r => r.id === deadline.rule)
        return (
          rule && (
            <ClockDate key={rule.id} requestFile={requestFile} deadline={deadline} rule={rule} />
          )
        )
      })}
    </div>
  )
}

/** A date that matters only if the longer period is used. */
export const isOfExtension = ({ role }: Deadline): boolean =>
  role === 'extended_answer' || role === 'extension_notice'

type NoticeProps = Props & { readonly to: string; readonly noticeBy: string }

function NoticeDue({ requestFile, to, noticeBy }: NoticeProps) {
  const { t, language } = useText()
  const { pack } = useCase()
  const [letterId] = pack.lettersByStep.extension
  const decided = requestFile.extension
  return (
    <Stack gap={4}>
      {decided && (
        <Text size="sm">
          {t('clock.extend.decided', { to, date: fullDate(decided.decidedOn, language) })}
        </Text>
      )}
      <Group gap={4} wrap="nowrap" align="flex-start" className="kaiji-soon">
        <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
        <Text size="sm" c="inherit">
          {t('clock.extend.noticeDue', { noticeBy })}
        </Text>
      </Group>
      {decided && (
        <Text size="xs">{t('clock.extend.reasonGiven', { reason: decided.reason })}</Text>
      )}
      {letterId !== undefined && <ClockLetter requestFile={requestFile} letterId={letterId} />}
      <UndoExtension requestFile={requestFile} />
    </Stack>
  )
}

function UndoExtension({ requestFile }: Pick<Props, 'requestFile'>) {
  const { t } = useText()
  const { caseId } = useCase()
  const undo = useChange(api.requests.undoExtension)
  const requestId = requestFile.request.id
  return (
    <Stack gap={4}>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
      <Group>
        <WhyButton
          size="xs"
          question={t('clock.extend.undoAsk')}
          confirmLabel={t('clock.extend.undoDo')}
          ariaLabel={t('clock.extend.undoFor')}
          onConfirm={why => undo.mutate({ caseId, requestId, why })}
        >
          {t('clock.extend.undo')}
        </WhyButton>
      </Group>
    </Stack>
  )
}

/** The person was told in time: the ordinary date is kept in sight, but binds no more. */
function InForce({ requestFile, request }: Props & { readonly to: string }) {
  const { t, language } = useText()
  const ordinary = request.clock.deadlines.find(d => d.role === 'answer')
  return (
    <Disclosure label={t('clock.extend.title')}>
      <Stack gap={4}>
        <Text size="sm">{t('clock.extend.inForce')}</Text>
        {requestFile.extension && (
          <Text size="xs">
            {t('clock.extend.reasonGiven', { reason: requestFile.extension.reason })}
          </Text>
        )}
        {ordinary && (
          <Text size="sm">
            {t('clock.extend.ordinary', { date: fullDate(ordinary.date, language) })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t('clock.extend.keepsTold')}
        </Text>
      </Stack>
    </Disclosure>
  )
}
