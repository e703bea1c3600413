import type { Language } from '@core/bilingual'
import { requestState } from '@core/cases/request-state'
import { decisionOf } from '@core/decisions/decision-of'
import { assuranceLevel, type Evidence } from '@core/identity/identity'
import { caseId, evidenceId } from '@core/ids'
import { composeLetter, type ComposeInput } from '@core/letters/compose'
import type { LetterBody } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { rulePacks, typeOf } from '@core/regimes/index'
import type { Outcome, Particular, RequestType, RulePack } from '@core/regimes/rule-pack'
import { calendarDate } from '@core/time/calendar-date'

export type SceneLetter = { readonly letterId: string; readonly body: LetterBody }

/** A request decided by a pack's own rules, with the letters it calls for: what invented cases are made of. */
export type SeedScene = {
  readonly pack: RulePack
  readonly type: RequestType
  readonly language: Language
  readonly input: ComposeInput
  readonly answers: readonly SceneLetter[]
  /** Asks the person to show who they are; null where nobody has to. */
  readonly asking: SceneLetter | null
  readonly needsReview: boolean
  /** Methods that together show who the person is. */
  readonly methods: readonly string[]
}

let made: readonly SeedScene[] | undefined

/** One for each answer of each law; worked out once. */
export const seedScenes = (): readonly SeedScene[] =>
  (made ??= rulePacks.flatMap(pack =>
    answerIds(pack).flatMap(letterId => sceneFor(pack, letterId) ?? []),
  ))

const answerIds = ({ lettersByStep }: RulePack): readonly string[] => [
  ...new Set(
    Object.values(lettersByStep.outcomes).flatMap(byOutcome => Object.values(byOutcome).flat()),
  ),
]

/** The first law of all is the one that an organisation begins with. */
export const isAtHome = ({ regime }: RulePack): boolean => regime === rulePacks[0]?.regime

function sceneFor(pack: RulePack, letterId: string): SeedScene | undefined {
  const language: Language = isAtHome(pack) ? 'ja' : 'en'
  // What an invented case says of an extension is left out with the letter that tells of it.
  const said = ({ required }: Particular) => required
  return sceneOf(sampleLetterInput(pack, letterId, language), askingFor(pack, language), said)
}

/** A request for one right, answered as the first of these outcomes that a whole case can be made for. */
export function sceneOfType(
  pack: RulePack,
  type: RequestType,
  { language, outcomes }: { readonly language: Language; readonly outcomes: readonly Outcome[] },
): SeedScene | undefined {
  // Samples are of the first right that fits: here there is one only.
  const alone = { ...pack, requestTypes: [type] }
  const letterIds = outcomes.flatMap(one => pack.lettersByStep.outcomes[type.id]?.[one] ?? [])
  for (const letterId of letterIds) {
    const { file, requestFile, ...sample } = sampleLetterInput(alone, letterId, language)
    const decision = decisionOf(pack, file, requestFile)
    const input = { ...sample, pack, file, requestFile, decision }
    const scene = sceneOf(input, askingFor(alone, language), saidInAnswers)
    if (scene) return scene
  }
  return undefined
}

const saidInAnswers = ({ neededFor }: Particular): boolean => neededFor !== 'letter'

/** Undefined where the sample of a letter is not a whole case, such as one that is only a part of an answer. */
function sceneOf(
  sample: ComposeInput,
  asking: SceneLetter | null,
  isSaid: (particular: Particular) => boolean,
): SeedScene | undefined {
  const { pack, language } = sample
  const particulars = sample.requestFile.particulars.filter(({ particularId }) =>
    pack.particulars.some(one => one.id === particularId && isSaid(one)),
  )
  const requestFile = { ...sample.requestFile, particulars, pauses: [], extension: null }
  const input = { ...sample, requestFile }
  const { ready } = requestState(pack, input.file, input.requestFile)
  if (!ready.allowed && ready.why !== 'obstacle/review-missing') return undefined
  const answers = input.decision.letters.flatMap(id => written(input, id) ?? [])
  if (answers.length === 0 || answers.length < input.decision.letters.length) return undefined
  const type = typeOf(pack, input.requestFile.request.type)
  return {
    ...{ pack, type, language, input, answers },
    asking: type.identityLevel > 0 ? asking : null,
    needsReview: !ready.allowed,
    methods: methodsFor(pack, type.identityLevel),
  }
}

function written(input: ComposeInput, letterId: string): SceneLetter | undefined {
  const composed = composeLetter({ ...input, letterId })
  return composed.ok ? { letterId, body: composed.value.body } : undefined
}

function askingFor(pack: RulePack, language: Language): SceneLetter | null {
  const letterId = pack.lettersByStep.missing.identity
  return letterId ? (written(sampleLetterInput(pack, letterId, language), letterId) ?? null) : null
}

/** The first one or two methods that reach the level. */
function methodsFor(pack: RulePack, level: number): readonly string[] {
  const ids = pack.identity.methods.map(method => method.id)
  const sets = [[], ...ids.map(id => [id]), ...ids.flatMap(id => ids.map(other => [id, other]))]
  return sets.find(set => assuranceLevel(pack, set.map(piece)) >= level) ?? ids
}

const someDay = calendarDate.parse('2026-12-01')
const nothing = '00000000-0000-4000-8000-000000000000'
const piece = (method: string): Evidence => ({
  ...{ id: evidenceId.parse(nothing), caseId: caseId.parse(nothing), subject: 'identity', method },
  ...{ issuedOn: someDay, seenOn: someDay, checkedBy: '', accepted: true, note: '' },
  documentId: null,
})
