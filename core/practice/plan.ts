import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { Channel } from '@core/cases/case'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import type { Stage } from '@core/cases/stage'
import { rulePacks, typesOn } from '@core/regimes/index'
import type { Outcome, RequestType, RulePack } from '@core/regimes/rule-pack'
import { suits, type PlannedCase } from '@core/seed/plan'
import { sceneOfType, type SeedScene } from '@core/seed/scenes'
import { addDays, type CalendarDate } from '@core/time/calendar-date'
import { practiceInquiry } from './inquiry'

/** Where the sample cases stand, one after the other, and how many days ago they came. */
const turns: readonly { readonly stage: Stage; readonly age: number; readonly by: Channel }[] = [
  { stage: 'verifying', age: 3, by: 'email' },
  { stage: 'deciding', age: 8, by: 'web_form' },
  { stage: 'reviewing', age: 9, by: 'in_person' },
  { stage: 'waiting', age: 12, by: 'email' },
  { stage: 'answering', age: 10, by: 'post' },
  { stage: 'searching', age: 5, by: 'email' },
  { stage: 'sending', age: 11, by: 'phone' },
  { stage: 'answered', age: 14, by: 'email' },
  { stage: 'closed', age: 45, by: 'email' },
]

/** The case of the tour came two weeks ago: its target is today, so that My day leads to it. */
const guidedTurn = { stage: 'verifying', age: 14, by: 'email' } as const

/** Samples of these can be made for every right. */
const outcomes: readonly Outcome[] = ['full', 'refused']
/** A part of what is asked for is answered with "nothing is held" here and there. */
const inPart: Outcome = 'partial'

/** One in six came so long ago that a date has passed. */
const isLate = (turn: number): boolean => turn % 6 === 4
const lateBy = 34

export type PracticePlan = {
  /** Oldest receipt first. */
  readonly cases: readonly PlannedCase[]
  /** Of those, the one that the guided tour works on. */
  readonly guided: PlannedCase
}

/** A sample case for every request type of every law, in different places of the work, as of today. */
export function practicePlan(today: CalendarDate, language: Language): PracticePlan {
  const rights = rulePacks.flatMap(pack => typesOn(pack, today).map(type => ({ pack, type })))
  const guidedRight = must(rights.find(isGuided), 'right for the tour')
  const planned = [guidedRight, ...rights.filter(right => right !== guidedRight)].map(
    ({ pack, type }, turn) => planOf({ pack, type, turn }, today, language),
  )
  const cases = planned
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
    .map((plan, place) => ({ ...plan, place }))
  return {
    cases,
    guided: must(
      cases.find(plan => plan.n === 0),
      'case of the tour',
    ),
  }
}

type Right = { readonly pack: RulePack; readonly type: RequestType }

/** The tour shows everything: who it is has to be confirmed, and it is decided item by item. */
const isGuided = ({ type }: Right): boolean =>
  type.theme === 'see' && type.items === 'required' && type.identityLevel > 1

function planOf(
  { pack, type, turn }: Right & { readonly turn: number },
  today: CalendarDate,
  language: Language,
): Omit<PlannedCase, 'place'> {
  const rotated = [...outcomes.slice(turn % outcomes.length), ...outcomes]
  const wanted = turn % 3 === 2 && mayBeInPart(pack, type) ? [inPart, ...rotated] : rotated
  const scene = must(sceneOfType(pack, type, { language, outcomes: wanted }), `scene of ${type.id}`)
  const { stage, age, by } = turn === 0 ? guidedTurn : must(turnFor(scene, turn), 'turn')
  const receivedOn = addDays(today, -(age + (isLate(turn) && stage !== 'closed' ? lateBy : 0)))
  return {
    n: turn,
    scene,
    stage,
    receivedOn,
    closed: stage === 'closed' ? { on: addDays(receivedOn, 20), reason: 'answered' } : null,
    written: { channel: by, words: person => practiceInquiry(type, person, language) },
  }
}

const mayBeInPart = (pack: RulePack, type: RequestType): boolean =>
  questionsFor(pack, type.id).some(
    question => question.kind === 'scope' && !question.ownLetter && !isForWholeRequest(question),
  )

const turnFor = (scene: SeedScene, turn: number) =>
  [...turns.slice(turn % turns.length), ...turns].find(({ stage }) => suits(scene, stage))
