import { expect } from 'vitest'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { deadlinesOf, type ClockInput } from '@core/deadlines/deadlines'
import { decisionOf } from '@core/decisions/decision-of'
import { caseId } from '@core/ids'
import { packKey, packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Report, ReportFilter } from '@core/reports/contract'
import type { CalendarDate } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { summaryTime } from '@main/handlers/case-summaries'
import { clockInput } from '@main/handlers/clocks'
import type { TestProgram } from './program'

/** The figures of a report as somebody finds them who goes through all files, one by one. */

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db

export const filesOf = (program: TestProgram): readonly CaseFile[] =>
  dbOf(program)
    .$client.prepare('SELECT id FROM cases')
    .pluck()
    .all()
    .map(id => readCaseFile(dbOf(program), caseId.parse(id))!)

export type Line = ReturnType<typeof linesOf>[number]

/** Every request with the days that matter, worked out from letters and answers alone. */
export function linesOf(program: TestProgram) {
  const { settings, todays } = summaryTime(dbOf(program), program.context.now())
  return filesOf(program).flatMap(file =>
    file.requests.map(requestFile => {
      const pack = packOf(requestFile.request)
      const answeredOn = answeredIn(pack, file, requestFile)
      const today = answeredOn ?? todays.get(packKey(pack))!
      const input = clockInput({ pack, file, settings, today }, requestFile)
      const extended = isExtended(pack, file, requestFile, input)
      return {
        ...{ pack: packKey(pack), type: requestFile.request.type, answeredOn, extended, today },
        ...{ channel: file.case.channel, receivedOn: file.case.receivedOn },
        lawDay: lawDay(pack, { ...input, extended }),
        ...endIn(pack, file, requestFile, answeredOn),
      }
    }),
  )
}

const ownLetters = (file: CaseFile, { request }: RequestFile) =>
  file.letters.filter(letter => letter.requestId === request.id)

const sentOn = (letters: CaseFile['letters']) => letters.map(l => l.dispatch!.sentOn).toSorted()

function answeredIn(pack: RulePack, file: CaseFile, requestFile: RequestFile) {
  const own = ownLetters(file, requestFile)
  const { letters } = decisionOf(pack, file, requestFile)
  if (letters.some(id => own.every(letter => letter.letterId !== id))) return undefined
  return sentOn(own.filter(l => !pack.lettersByStep.extension.includes(l.letterId))).at(-1)
}

type Input = Omit<ClockInput, 'extended'>

function isExtended(pack: RulePack, file: CaseFile, requestFile: RequestFile, input: Input) {
  const notices = ownLetters(file, requestFile).filter(letter =>
    pack.lettersByStep.extension.includes(letter.letterId),
  )
  const [noticed] = sentOn(notices)
  const { deadlines } = deadlinesOf({ ...input, extended: false })
  const day = (role: string) => deadlines.find(d => d.role === role)?.date
  const noticeBy = day('extension_notice') ?? day('answer')
  return noticed !== undefined && day('extended_answer') !== undefined && noticed <= noticeBy!
}

function lawDay(pack: RulePack, input: ClockInput): CalendarDate | undefined {
  const { statutory } = deadlinesOf(input)
  const rule = pack.deadlines.find(({ id }) => id === statutory?.rule)
  return rule?.role === 'answer' || rule?.role === 'extended_answer' ? statutory?.date : undefined
}

function endIn(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
  answeredOn: CalendarDate | undefined,
) {
  const { closedOn, closeReason, receivedOn } = file.case
  const { outcome, grounds, items } = decisionOf(pack, file, requestFile)
  const all = new Set([...grounds, ...items.flatMap(item => item.grounds)])
  const kindOf = (id: string) => pack.checklist.find(question => question.id === id)!.kind
  return {
    isOpen: !answeredOn && !closedOn,
    endedOn: answeredOn ?? closedOn ?? undefined,
    result: answeredOn ? outcome : (closeReason ?? 'open'),
    days: answeredOn && (Date.parse(answeredOn) - Date.parse(receivedOn)) / 86_400_000,
    grounds: [...all].filter(id => !['entitlement', 'mode'].includes(kindOf(id))),
  }
}

export const within = (on: string | undefined, { from, to }: Report['period']) =>
  on !== undefined && on >= from && on <= to

const fits = (line: Line, { pack, type, channel }: ReportFilter) =>
  (pack === null || line.pack === pack) &&
  (type === null || line.type === type) &&
  (channel === null || line.channel === channel)

const tally = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].map(word => [word, words.filter(w => w === word).length]))

/** Median and percentile as a person with a sorted list would find them. */
export function byHand(days: readonly number[]) {
  const sorted = days.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return { median: null, ninetieth: null }
  const median = sorted.length % 2 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2
  const ninetieth = sorted.find(one => sorted.filter(d => d <= one).length >= sorted.length * 0.9)
  return { median, ninetieth }
}

const daysOf = (lines: readonly Line[]): readonly number[] => lines.map(line => Number(line.days))

/** Fails unless every figure of the report is what the lines come to. */
export function expectRight(report: Report, lines: readonly Line[]): void {
  const { figures, period, filter } = report
  const own = lines.filter(line => fits(line, filter))
  const received = own.filter(line => within(line.receivedOn, period))
  const ended = own.filter(line => within(line.endedOn, period))
  const answered = ended.filter(line => line.answeredOn)
  expect(figures).toMatchObject({
    received: received.length,
    answered: answered.length,
    endedOtherwise: ended.length - answered.length,
    extended: answered.filter(line => line.extended).length,
    days: { count: answered.length, ...byHand(daysOf(answered)) },
    law: {
      of: answered.filter(line => line.lawDay).length,
      late: answered.filter(line => line.lawDay && line.answeredOn! > line.lawDay).length,
    },
  })
  expect(Object.fromEntries(figures.outcomes.map(o => [o.result, o.count]))).toEqual(
    tally(ended.map(line => line.result)),
  )
  expect(Object.fromEntries(figures.reasons.map(r => [`${r.pack} ${r.ground}`, r.count]))).toEqual(
    tally(answered.flatMap(line => line.grounds.map(ground => `${line.pack} ${ground}`))),
  )
  expectMonthsAndChannels(report, received, answered)
}

function expectMonthsAndChannels(
  { figures }: Report,
  received: readonly Line[],
  answered: readonly Line[],
): void {
  for (const { month, ...counted } of figures.byMonth) {
    expect(counted).toEqual({
      received: received.filter(line => line.receivedOn.startsWith(month)).length,
      answered: answered.filter(line => line.answeredOn!.startsWith(month)).length,
    })
  }
  expect(figures.byMonth.reduce((sum, month) => sum + month.received, 0)).toBe(received.length)
  for (const { channel, spread, received: count } of figures.byChannel) {
    const there = answered.filter(line => line.channel === channel)
    expect(count).toBe(received.filter(line => line.channel === channel).length)
    expect(spread).toMatchObject({ count: there.length, ...byHand(daysOf(there)) })
  }
}

/** The same of what is open today. */
export function expectNowRight({ now, filter }: Report, lines: readonly Line[]): void {
  const open = lines.filter(line => fits(line, filter) && line.isOpen)
  expect(now.open).toBe(open.length)
  expect(now.overdueLaw).toBe(open.filter(line => line.lawDay && line.today > line.lawDay).length)
}
