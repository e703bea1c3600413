import type { YesNo } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { decide } from '@core/decisions/decide'
import type { DecisionInput } from '@core/decisions/decision'
import type { Question, RulePack } from '@core/regimes/rule-pack'

/**
 * A decision worked out by hand. `yes` names what is answered yes: first for the whole request, then for each
 * item after a `|`; `~` before a question means for a part of the item only, `-` an item without a yes. All the
 * rest is answered no. `gives` is the outcome, the letters, and `2nd` where a second person has to look.
 */
export type DecisionScenario = {
  readonly says: string
  readonly type: string
  readonly yes: string
  readonly gives: string
}

/** The answers of a scenario, as a file would hold them. */
export function answersOf(pack: RulePack, { type, yes }: DecisionScenario): DecisionInput {
  const questions = questionsFor(pack, type)
  const [whole = '', ...items] = yes.split('|').map(part => part.trim())
  return {
    case: answered(questions.filter(isForWholeRequest), idsIn(whole)),
    items: items.map((part, index) => ({
      id: `item ${index + 1}`,
      answers: answered(
        questions.filter(q => !isForWholeRequest(q)),
        idsIn(part),
      ),
      partly: part
        .split(' ')
        .filter(word => word.startsWith('~'))
        .map(word => word.slice(1)),
    })),
  }
}

const idsIn = (part: string): readonly string[] =>
  part
    .split(' ')
    .map(word => word.replace(/^[~-]/, ''))
    .filter(word => word !== '')

/** A yes to a question that is not asked there would be a mistake of the scenario. */
function answered(questions: readonly Question[], yes: readonly string[]): Record<string, YesNo> {
  const strange = yes.find(id => !questions.some(q => q.id === id))
  if (strange !== undefined) throw new Error(`${strange} is not asked there`)
  return Object.fromEntries(questions.map(q => [q.id, yes.includes(q.id) ? 'yes' : 'no'] as const))
}

/** What the decision is, in the words of `gives`, and what is still open. */
export function decisionSays(pack: RulePack, scenario: DecisionScenario) {
  const decision = decide(pack, scenario.type, answersOf(pack, scenario))
  return {
    gives: [
      decision.outcome,
      decision.letters.join('+'),
      ...(decision.secondReviewer ? ['2nd'] : []),
    ].join(' '),
    unanswered: decision.unanswered,
  }
}
