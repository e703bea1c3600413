import { Divider, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { RequestFile } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import type { Deadline } from '@core/deadlines/deadlines'
import { typeOf } from '@core/regimes/index'
import { appliesToType, type DeadlineRule, type RulePack } from '@core/regimes/rule-pack'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { exactDate } from '@ui/ui/date-text'
import { useCase } from './case-context'
import { ClockDate, DatelessRule } from './clock-date'
import { ClockExtension, isOfExtension } from './clock-extension'
import { ClockReplies } from './clock-replies'
import { ClockWaits } from './clock-waits'
import { Disclosure } from './disclosure'

/** Every date of the case with its reason and its source. No date is shown that no rule makes. */
export function ClockPanel() {
  const { t, pick } = useText()
  const { view, file, pack } = useCase()
  const beside = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  const requests = useRequests()
  const several = requests.length > 1
  const waitNoted = file.requests.some(r => r.pauses.some(p => p.answeredOn === null))
  const more = (props: RequestProps) => (
    <>
      <ClockExtension {...props} />
      <ClockWaits requestFile={props.requestFile} />
      <OtherDates {...props} folded={several} />
    </>
  )
  // A letter without a day to reply by says no more than the wait that it began.
  const letters = (view.waiting?.dates || (view.waiting && !waitNoted)) && <ClockReplies />
  return (
    <Stack gap="sm" component="section" aria-labelledby="clock">
      <Divider />
      <Title order={2} size="h6" id="clock" c="dimmed">
        {t('clock.title')}
      </Title>
      {requests.map(props => (
        <Named key={props.requestFile.request.id} requestFile={props.requestFile}>
          <LeadingDate {...props} />
          {several && (
            <Disclosure
              always={beside}
              label={t('clock.more')}
              ariaLabel={`${t('clock.more')}: ${pick(nameOf(pack, props.requestFile))}`}
            >
              <Stack gap="sm">{more(props)}</Stack>
            </Disclosure>
          )}
        </Named>
      ))}
      {several ? (
        <>
          {letters}
          <Receipt />
        </>
      ) : (
        // Above the file there is room for the date that leads; the rest is one click away.
        <Disclosure always={beside} label={t('clock.more')}>
          <Stack gap={beside ? 'sm' : 'md'}>
            {letters}
            {requests.map(props => (
              <Named key={props.requestFile.request.id} requestFile={props.requestFile}>
                {more(props)}
              </Named>
            ))}
            <Receipt />
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}

type RequestProps = { readonly requestFile: RequestFile; readonly request: RequestView }

function useRequests(): readonly RequestProps[] {
  const { view, file } = useCase()
  return file.requests.flatMap((requestFile, index) => {
    const request = view.requests[index]
    return request ? [{ requestFile, request }] : []
  })
}

const nameOf = (pack: RulePack, { request }: RequestFile) => typeOf(pack, request.type).name

type NamedProps = {
  readonly requestFile: RequestFile
  readonly children: ReactNode
}

/** Says which right the dates belong to, where several are asked for. */
function Named({ requestFile, children }: NamedProps) {
  const { pick } = useText()
  const { file, pack } = useCase()
  return (
    <Stack gap="sm">
      {file.requests.length > 1 && (
        <Title order={3} size="h6">
          {pick(nameOf(pack, requestFile))}
        </Title>
      )}
      {children}
    </Stack>
  )
}

function LeadingDate({ requestFile, request }: RequestProps) {
  const { t } = useText()
  const { pack } = useCase()
  const deadline = request.clock.deadlines.find(d => d.leading)
  const rule = pack.deadlines.find(r => r.id === deadline?.rule)
  return (
    <>
      {deadline && rule && <ClockDate requestFile={requestFile} deadline={deadline} rule={rule} />}
      {!request.clock.statutory && <Text size="sm">{t('clock.noStatutoryDay')}</Text>}
    </>
  )
}

/** A date that stands by itself among the others. */
const isOther = ({ role, leading }: Deadline, extended: boolean): boolean =>
  !leading && !(extended && role === 'answer')

function OtherDates({ requestFile, request, folded }: RequestProps & { readonly folded: boolean }) {
  const { t } = useText()
  const { pack } = useCase()
  const { clock, extension } = request
  const rules = pack.deadlines.filter(
    rule => appliesToType(rule.types, requestFile.request.type) && startsByItself(rule),
  )
  const dates = clock.deadlines
    .filter(d => isOther(d, extension.kind === 'in-force') && !isOfExtension(d))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const dateless = rules.filter(rule => !clock.deadlines.some(d => d.rule === rule.id))
  if (dates.length + dateless.length === 0) return null
  const entries = (
    <div className="case-dates">
      {dates.map(deadline => {
        const rule = rules.find(r => r.id === deadline.rule)
        return (
          rule && (
            <ClockDate key={rule.id} requestFile={requestFile} deadline={deadline} rule={rule} />
          )
        )
      })}
      {dateless.map(rule => (
        <DatelessRule key={rule.id} rule={rule} />
      ))}
    </div>
  )
  return folded ? <Disclosure label={t('clock.others')}>{entries}</Disclosure> : entries
}

/** Dates that hang on a letter or on its reply are shown with that letter. */
const startsByItself = ({ start }: DeadlineRule): boolean =>
  start !== 'letter' && typeof start !== 'object'

function Receipt() {
  const { t, language } = useText()
  const { file } = useCase()
  return (
    <>
      <Stack gap={0}>
        <Text size="sm" c="dimmed">
          {t('clock.received')}
        </Text>
        <Text size="sm">{exactDate(file.case.receivedOn, language)}</Text>
      </Stack>
      {file.case.closedOn && (
        <Text size="sm">
          {t('clock.closedOn', { date: fullDate(file.case.closedOn, language) })}
        </Text>
      )}
    </>
  )
}
