import { contradictionsOf, contradictionText } from '@core/decisions/contradictions'
import { decide } from '@core/decisions/decide'
import type { Decision } from '@core/decisions/decision'
import { explainOutcome, type Explanation } from '@core/decisions/explain'
import { dayAt } from '@core/time/calendar-date'
import type { Command } from './command'
import { readAnswers } from './decide-answers'
import {
  existingFile,
  noArgument,
  packOption,
  readOptions,
  tellIfLater,
  typeOption,
} from './options'

const options = { regime: 'text', variant: 'text', type: 'text', answers: 'text' } as const

/** `kaiji decide`: the outcome that follows from a file of answers, and why. */
export const decideCommand: Command = (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const pack = packOption(given)
  const type = typeOption(given, pack)
  const { input, ignored } = readAnswers(existingFile(given.required('answers')), pack, type.id)

  tellIfLater(type, dayAt(terminal.now(), pack.timeZone), terminal)
  for (const id of ignored) terminal.err(`${id} is not asked for ${type.id}: ignored`)
  for (const found of contradictionsOf(pack, type.id, input)) {
    terminal.err(
      `Item ${found.itemId}: ${found.questions.join(' and ')}: ${contradictionText(pack, found).en}`,
    )
  }

  const decision = decide(pack, type.id, input)
  return {
    code: decision.unanswered.length === 0 ? 0 : 1,
    json: asJson(decision),
    text: asText(decision, explainOutcome(pack, decision)),
  }
}

const openQuestions = ({ unanswered }: Decision): readonly string[] => [
  ...new Set(unanswered.map(open => open.questionId)),
]

const asJson = (decision: Decision) => ({
  outcome: decision.outcome,
  items: decision.items.map(({ id, outcome, grounds }) => ({ id, outcome, grounds })),
  letters: decision.letters,
  secondReviewer: decision.secondReviewer,
  unanswered: openQuestions(decision),
})

function asText(decision: Decision, why: Explanation): string {
  const outcomes = new Map(decision.items.map(item => [item.id, item.outcome]))
  const open = openQuestions(decision)
  return [
    `${open.length === 0 ? 'Outcome' : 'Outcome so far'}: ${decision.outcome}`,
    `  ${why.request.en}`,
    ...why.items.map(({ id, reason }) => `  ${id}: ${outcomes.get(id) ?? ''}: ${reason.en}`),
    `Letters: ${decision.letters.join(', ') || 'none'}`,
    ...(decision.secondReviewer ? ['A second person must review it.'] : []),
    ...open.map(id => `  not answered: ${id}`),
  ].join('\n')
}
