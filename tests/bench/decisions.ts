import type { Answer } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import type { RequestFile } from '@core/cases/case-file'
import { decide } from '@core/decisions/decide'
import { decisionOf } from '@core/decisions/decision-of'
import type { DecisionInput } from '@core/decisions/decision'
import { itemId } from '@core/ids'
import { sampleLetterInput } from '@core/letters/sample'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Benchmark } from './measure'

const itemCount = 200
const limitMs = 1
const ids = Array.from({ length: itemCount }, (_, n) =>
  itemId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
)

/**
 * Every question is answered. Entitlements are yes, and each item in turn has one more yes, every
 * third of them for a part only, so that all outcomes and their letters occur.
 */
export function everyAnswer(pack: RulePack, type: string): DecisionInput {
  const questions = questionsFor(pack, type)
  const perItem = questions.filter(q => !isForWholeRequest(q))
  return {
    case: Object.fromEntries(questions.filter(isForWholeRequest).map(q => [q.id, 'no' as const])),
    items: ids.map((id, n) => {
      const chosen = perItem[n % (perItem.length + 1)]
      const isYes = (q: (typeof perItem)[number]) => q === chosen || q.kind === 'entitlement'
      return {
        id,
        answers: Object.fromEntries(
          perItem.map(q => [q.id, isYes(q) ? ('yes' as const) : ('no' as const)]),
        ),
        partly: chosen && n % 3 === 0 ? [chosen.id] : [],
      }
    }),
  }
}

/** The same answers as a case file has them: one row for each answer, in no order of items. */
function asFile(requestFile: RequestFile, type: string, input: DecisionInput): RequestFile {
  const { request } = requestFile
  const row = (
    item: Answer['itemId'],
    questionId: string,
    part: string,
  ): Omit<Answer, 'value'> => ({
    requestId: request.id,
    itemId: item,
    questionId,
    facts: '',
    reason: '',
    part,
    answeredBy: 'officer',
    answeredAt: '2026-12-01T03:00:00.000Z',
  })
  const whole = Object.entries(input.case).map(([id, value]) => ({ ...row(null, id, ''), value }))
  const own = input.items.flatMap(({ answers, partly }, n) =>
    Object.entries(answers).map(([id, value]) => ({
      ...row(ids[n] ?? null, id, partly?.includes(id) ? 'telephone number' : ''),
      value,
    })),
  )
  return {
    ...requestFile,
    request: { ...request, type },
    items: ids.map((id, position) => ({
      id,
      requestId: request.id,
      position,
      name: `Item ${position}`,
      system: '',
      source: '',
      content: '',
      thirdParty: 'no',
      specialCare: false,
    })),
    answers: [...whole, ...own],
  }
}

/** Deciding a request of 200 items, for each law and type: from answers, and from a case file. */
export function decisionBenchmarks(): readonly Benchmark[] {
  return rulePacks.flatMap(pack => {
    const sample = sampleLetterInput(pack, pack.lettersByStep.notProcessed, 'en')
    return pack.requestTypes.flatMap(({ id }): readonly Benchmark[] => {
      const input = everyAnswer(pack, id)
      const name = `decide ${itemCount} items: ${packKey(pack)} ${id}`
      const file = asFile(sample.requestFile, id, input)
      return [
        { name, run: () => decide(pack, id, input), limitMs },
        {
          name: `${name}, from a case file`,
          run: () => decisionOf(pack, sample.file, file),
          limitMs,
        },
      ]
    })
  })
}
