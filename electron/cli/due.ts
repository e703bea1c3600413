import { deadlinesOf, type Clock, type Step } from '@core/deadlines/deadlines'
import { stepText } from '@core/deadlines/step-text'
import type { RulePack } from '@core/regimes/rule-pack'
import { calendarOf } from '@core/time/calendars/index'
import type { WorkingTime } from '@core/time/business-days'
import { WrongUse, type Command } from './command'
import {
  dateOption,
  noArgument,
  packOption,
  periodOption,
  readOptions,
  typeOption,
  type Given,
} from './options'

const options = {
  regime: 'text',
  variant: 'text',
  type: 'text',
  received: 'text',
  complete: 'text',
  pause: 'texts',
  extend: 'flag',
  calendar: 'text',
  closure: 'texts',
} as const

/** `kaiji due`: the dates of a request, and how each was counted. */
export const due: Command = (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const pack = packOption(given)
  const receivedOn = dateOption(given.required('received'), '--received')
  checkPauses(given)
  const clock = deadlinesOf({
    pack,
    type: typeOption(given, pack).id,
    receivedOn,
    completeOn: completeOption(given, receivedOn),
    time: workingTime(given, pack),
  })
  for (const deadline of clock.deadlines.filter(d => d.beyondCalendar)) {
    terminal.err(`${deadline.rule}: the holiday calendar ends before ${deadline.date}; check it`)
  }
  return { code: 0, json: asJson(clock), text: asText(clock) }
}

function completeOption(given: Given, receivedOn: string) {
  const text = given.text('complete')
  if (text === undefined) return undefined
  const date = dateOption(text, '--complete')
  if (date < receivedOn) {
    throw new WrongUse(`--complete ${date}: a request cannot be complete before it is received`)
  }
  return date
}

const pauseReasons = ['identity', 'authority', 'clarification', 'fee']

/** No clock of the regimes here stops, so pauses and extensions are checked and change nothing. */
function checkPauses(given: Given): void {
  for (const pause of given.texts('pause')) {
    const [period = '', reason] = pause.split('=')
    periodOption(period, '--pause')
    if (reason !== undefined && !pauseReasons.includes(reason)) {
      throw new WrongUse(`--pause ${pause}: reasons are ${pauseReasons.join(', ')}`)
    }
  }
}

function workingTime(given: Given, pack: RulePack): WorkingTime {
  const id = given.text('calendar') ?? pack.calendar
  const calendar = calendarOf(id)
  if (!calendar) throw new WrongUse(`--calendar ${id}: there is no such holiday calendar`)
  const closures = given.texts('closure').map(text => periodOption(text, '--closure'))
  return { calendar, closures }
}

const asJson = ({ statutory, deadlines }: Clock) => ({
  statutory,
  dates: Object.fromEntries(deadlines.map(({ rule, date }) => [rule, date])),
  steps: deadlines.flatMap(deadline => deadline.steps).map(stepJson),
})

const stepJson = (step: Step) => ({
  rule: step.rule,
  from: step.from,
  step: stepText(step).en,
  to: step.to,
})

function asText({ statutory, deadlines }: Clock): string {
  const first = statutory ? `By law: ${statutory.date} (${statutory.rule})` : 'The law sets no day.'
  const rest = deadlines.map(({ rule, date, steps }) =>
    [`${date}  ${rule}`, ...steps.map(s => `    ${s.from}  ${stepText(s).en}  → ${s.to}`)].join(
      '\n',
    ),
  )
  return [first, ...rest].join('\n')
}
