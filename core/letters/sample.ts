import type { Language } from '@core/bilingual'
import type { Answer } from '@core/checklist/answers'
import type { Contact, Party, RequesterRole } from '@core/cases/case'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { decisionOf } from '@core/decisions/decision-of'
import { caseId, itemId, letterRecordId, partyId, pauseId, requestId } from '@core/ids'
import type { IdentityCheck } from '@core/identity/identity'
import type { Item } from '@core/items/item'
import type { Pause } from '@core/deadlines/pauses'
import type { PauseReason } from '@core/regimes/deadline-rules'
import type { RulePack } from '@core/regimes/rule-pack'
import { particularsFor } from '@core/requests/particulars'
import type { ParticularValue } from '@core/requests/particular-value'
import { addDays, addMonths, calendarDate, yearOf } from '@core/time/calendar-date'
import type { ComposeInput } from './compose-input'
import { documentNumber } from './frame'
import type { LetterRecord } from './letter'
import { sampleAgent, samplePrincipal, sampleSettings, sampleTexts } from './sample-data'
import { sceneOf, type ItemName, type Scene } from './sample-scene'

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const caseNumber = '2026-0012'
const theCase = caseId.parse(idOf(1))
const theRequest = requestId.parse(idOf(2))
const receivedOn = calendarDate.parse('2026-12-01')
/** Ten days after receipt; five weeks where we asked twice and waited. */
const datedOn = (scene: Scene) => addDays(receivedOn, scene.asked ? 35 : 10)
const noon = '2026-12-01T03:00:00.000Z'

/** An invented case that calls for the letter, as a real one would: the decision is made by the pack's rules. */
export function sampleLetterInput(
  pack: RulePack,
  letterId: string,
  language: Language,
): ComposeInput {
  const scene = sceneOf({ pack, letterId, language })
  const requestFile: RequestFile = {
    request: {
      id: theRequest,
      caseId: theCase,
      regime: pack.regime,
      variant: pack.variant,
      packVersion: pack.version,
      type: scene.type.id,
      asked: scene.type.plain[language],
      methodWanted: scene.methodWanted ?? sampleTexts[language].methodWanted,
      searchNote: sampleTexts[language].searchNote,
    },
    items: (scene.items ?? []).map((name, position) => itemNamed(name, position, language)),
    answers: answersOf(pack, scene, language),
    reviews: [],
    particulars: sampleParticulars(pack, scene, language),
    pauses: (scene.waiting ?? []).map(openPause),
    extension: scene.extended
      ? { requestId: theRequest, reason: sampleTexts[language].longer, decidedOn: datedOn(scene) }
      : null,
  }
  const file = fileOf({ pack, scene, language, requestFile })
  return {
    pack,
    file,
    requestFile,
    decision: decisionOf(pack, file, requestFile),
    settings: sampleSettings,
    letterId,
    language,
    datedOn: datedOn(scene),
    documentNumber: documentNumber(
      sampleSettings.organisation.documentNumbering,
      yearOf(datedOn(scene)),
      12,
    ),
    ...(scene.replyBy ? { replyBy: addDays(datedOn(scene), 14) } : {}),
    dueOn: addMonths(receivedOn, 1),
    ...(scene.extended ? { extendedTo: addMonths(receivedOn, 3) } : {}),
  }
}

function itemNamed(name: ItemName, position: number, language: Language): Item {
  return {
    id: itemIdOf(name),
    requestId: theRequest,
    position,
    ...sampleTexts[language].items[name],
    thirdParty: name === 'support' ? 'yes' : 'no',
    specialCare: false,
  }
}

const itemNames: readonly ItemName[] = [
  'registration',
  'purchases',
  'support',
  'scoring',
  'campaign',
  'entrusted',
]
const itemIdOf = (name: ItemName) => itemId.parse(idOf(10 + itemNames.indexOf(name)))

/** The particulars that the type may have, with the pack's own sample values; paragraphs that are chosen are left out. */
const sampleParticulars = (
  pack: RulePack,
  { type, items = [] }: Scene,
  language: Language,
): readonly ParticularValue[] =>
  particularsFor(pack, type.id)
    .filter(({ kind, neededFor }) => neededFor !== 'letter' || kind !== 'choice')
    .flatMap(({ id, per, sample }) =>
      (per === 'item' ? items.map(itemIdOf) : [null]).map(item => ({
        requestId: theRequest,
        itemId: item,
        particularId: id,
        value: sample[language],
      })),
    )

const openPause = (reason: PauseReason, index: number): Pause => ({
  id: pauseId.parse(idOf(30 + index)),
  requestId: theRequest,
  reason,
  askedOn: addDays(receivedOn, 10),
  answeredOn: null,
  why: '',
})

function answersOf(pack: RulePack, scene: Scene, language: Language): Answer[] {
  return questionsFor(pack, scene.type.id).flatMap(question => {
    const subjects = isForWholeRequest(question) ? [undefined] : (scene.items ?? [])
    return subjects.map(item => {
      const yes = scene.yes?.find(y => y.question.id === question.id && y.item === item)
      return {
        requestId: theRequest,
        itemId: item ? itemIdOf(item) : null,
        questionId: question.id,
        value: yes ? ('yes' as const) : ('no' as const),
        facts: yes ? sampleTexts[language].facts : '',
        reason: yes?.reason ?? '',
        part: yes?.part ?? '',
        answeredBy: 'sample',
        answeredAt: noon,
      }
    })
  })
}

type FileInput = {
  readonly pack: RulePack
  readonly scene: Scene
  readonly language: Language
  readonly requestFile: RequestFile
}

function fileOf({ pack, scene, language, requestFile }: FileInput): CaseFile {
  const role = scene.role ?? 'principal'
  const agentKind =
    pack.identity.agentKinds.findLast(kind => !kind.outside && !kind.honorific)?.id ?? null
  const agents = role === 'agent' ? [partyOf('agent', sampleAgent[language], agentKind)] : []
  return {
    case: {
      id: theCase,
      number: caseNumber,
      receivedOn,
      channel: 'post',
      language,
      requesterRole: role,
      subject: '',
      inquiry: requestFile.request.asked,
      messageId: null,
      createdAt: noon,
      closedOn: null,
      closeReason: null,
      assignee: '',
    },
    parties: [partyOf('principal', samplePrincipal[language], null), ...agents],
    documents: [],
    takenOut: [],
    searches: [],
    labels: [],
    checks: scene.confirmed ? [confirmedIdentity] : [],
    evidence: [],
    requests: [requestFile],
    letters: (scene.asked ?? []).map((id, index) => sentLetter(id, index, language)),
  }
}

const partyOf = (role: RequesterRole, contact: Contact, agentKind: string | null): Party => ({
  ...contact,
  id: partyId.parse(idOf(role === 'agent' ? 4 : 3)),
  caseId: theCase,
  role,
  agentKind,
})

const confirmedIdentity: IdentityCheck = {
  caseId: theCase,
  subject: 'identity',
  comparison: '',
  result: 'confirmed',
  level: 2,
  reason: '',
  decidedOn: receivedOn,
  decidedBy: 'sample',
  decidedAt: noon,
}

function sentLetter(letterId: string, index: number, language: Language): LetterRecord {
  const sentOn = addDays(receivedOn, 1 + index * 15)
  const body = { title: '', blocks: [] }
  return {
    id: letterRecordId.parse(idOf(20 + index)),
    caseId: theCase,
    requestId: theRequest,
    letterId,
    language,
    status: 'issued',
    body,
    composed: body,
    frame: null,
    documentNumber: null,
    datedOn: sentOn,
    issuedAt: null,
    issuedBy: null,
    documentId: null,
    sha256: null,
    approval: null,
    enclosures: [],
    letterheadId: null,
    templateId: null,
    dispatch: {
      method: 'post',
      sentOn,
      recipient: '',
      address: '',
      tracking: '',
      note: '',
      recordedBy: 'sample',
    },
    delivery: null,
    replyBy: addDays(sentOn, 14),
    voided: null,
    replaces: null,
  }
}
