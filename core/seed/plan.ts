import type { Channel, CloseReason, Contact } from '@core/cases/case'
import type { Stage } from '@core/cases/stage'
import { addDays, type CalendarDate } from '@core/time/calendar-date'
import { diceOf, type Dice } from './dice'
import { isAtHome, seedScenes, type SeedScene } from './scenes'

/** What an invented case is to be, before anything of it is written. */
export type PlannedCase = {
  /** Its number among those of the seed. */
  readonly n: number
  /** The same once they are in order, by which ids are made. */
  readonly place: number
  readonly scene: SeedScene
  readonly stage: Stage
  readonly receivedOn: CalendarDate
  readonly closed: { readonly on: CalendarDate; readonly reason: CloseReason } | null
  /** What the person wrote, and by which way it came, where it is not left to chance. */
  readonly written?: { readonly channel: Channel; readonly words: (person: Contact) => string }
}

type Share = {
  readonly stage: Stage
  /** Of a hundred cases. */
  readonly share: number
  /** Days since receipt, from and to. */
  readonly age: readonly [number, number]
}

/** Most cases of an office are closed; those at work came in these weeks. */
const shares: readonly Share[] = [
  { stage: 'verifying', share: 6, age: [0, 12] },
  { stage: 'waiting', share: 6, age: [5, 25] },
  { stage: 'searching', share: 4, age: [2, 15] },
  { stage: 'deciding', share: 7, age: [4, 20] },
  { stage: 'reviewing', share: 3, age: [6, 20] },
  { stage: 'answering', share: 6, age: [6, 22] },
  { stage: 'sending', share: 3, age: [8, 24] },
  { stage: 'answered', share: 3, age: [9, 28] },
  { stage: 'closed', share: 62, age: [35, 900] },
]

/** The same for the same seed, day and numbers; oldest receipt first. */
export const planCases = (input: {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly today: CalendarDate
}): readonly PlannedCase[] =>
  Array.from({ length: input.count }, (_, index) =>
    planned(input.from + index, diceOf(input.seed, input.from + index), input.today),
  )
    .toSorted((a, b) =>
      a.receivedOn === b.receivedOn ? a.n - b.n : a.receivedOn < b.receivedOn ? -1 : 1,
    )
    .map((plan, index) => ({ ...plan, place: input.from + index }))

function planned(n: number, dice: Dice, today: CalendarDate): Omit<PlannedCase, 'place'> {
  const { stage, age } = shareAt(dice.below(100))
  const [least, most] = age
  // One in twenty-five has been lying for longer than it should.
  const late = stage !== 'closed' && dice.below(25) === 0 ? 20 + dice.below(20) : 0
  const receivedOn = addDays(today, -(least + dice.below(most - least + 1) + late))
  const scene = sceneFor(stage, dice)
  if (stage !== 'closed') return { n, scene, stage, receivedOn, closed: null }
  const reason = dice.oneOf(closings)
  const closed = { on: addDays(receivedOn, 6 + dice.below(25)), reason }
  return { n, scene, stage, receivedOn, closed }
}

const closings: readonly [CloseReason, ...CloseReason[]] = [
  ...(['answered', 'answered', 'answered', 'answered', 'answered', 'answered'] as const),
  ...(['withdrawn', 'no_reply', 'duplicate'] as const),
]

function shareAt(rolled: number): Share {
  let sum = 0
  const found = shares.find(({ share }) => (sum += share) > rolled)
  if (!found) throw new Error('Shares are less than a hundred')
  return found
}

/** Most inquiries are under the law at home. */
function sceneFor(stage: Stage, dice: Dice): SeedScene {
  const home = dice.below(10) < 8
  const [first, ...others] = seedScenes().filter(
    scene => isAtHome(scene.pack) === home && suits(scene, stage),
  )
  if (!first) throw new Error(`No scene for ${stage}`)
  return dice.oneOf([first, ...others])
}

/** Nobody waits for papers where none are asked for, and so on. */
export function suits(scene: SeedScene, stage: Stage): boolean {
  if (stage === 'verifying') return scene.type.identityLevel > 0
  if (stage === 'waiting') return scene.asking !== null
  if (stage === 'searching') return scene.type.items === 'required'
  if (stage === 'deciding') return scene.input.requestFile.answers.length > 1
  return stage === 'reviewing' ? scene.needsReview : true
}
