import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import type { Evidence, IdentityCheck } from '@core/identity/identity'
import { evidenceId, itemId, partyId, pauseId, requestId } from '@core/ids'
import type { ParticularValue } from '@core/requests/particular-value'
import { addDays, calendarDate } from '@core/time/calendar-date'
import { diceOf } from './dice'
import { draftLetter, issuedLetter } from './letters'
import { dayOfCase, makingOf, momentOn, type Making, type SeedOffice } from './making'
import type { PlannedCase } from './plan'

/** A case as officers would have left it in the stage that is planned for it. */
export function plausibleCase(plan: PlannedCase, office: SeedOffice): CaseFile {
  const making = makingOf(plan, office)
  const { id, person } = making
  const withdrawn = plan.closed !== null && plan.closed.reason !== 'answered'
  const confirmed = !withdrawn && !['verifying', 'waiting'].includes(plan.stage)
  const facts: CaseFile = {
    case: caseOf(making),
    parties: [
      {
        ...person,
        id: partyId.parse(making.idOf(2)),
        caseId: id,
        role: 'principal',
        agentKind: null,
      },
    ],
    documents: [],
    takenOut: [],
    searches: [],
    labels: [],
    checks: [checkOf(making, confirmed)],
    evidence: confirmed ? evidenceOf(making) : [],
    requests: [requestFileOf(making, withdrawn)],
    letters: [],
  }
  const reviewed = withReview(facts, making)
  return { ...reviewed, letters: withdrawn ? [] : lettersOf(making) }
}

const channels = ['email', 'email', 'web_form', 'post', 'phone', 'in_person'] as const

function caseOf({ plan, office, id, person }: Making): CaseFile['case'] {
  const { n, scene, receivedOn, closed, written } = plan
  const { language, type } = scene
  return {
    id,
    number: office.number,
    receivedOn,
    channel: written?.channel ?? diceOf(office.seed, n + 0x20000000).oneOf(channels),
    language,
    requesterRole: 'principal',
    subject: type.name[language],
    inquiry: written?.words(person) ?? type.plain[language],
    messageId: null,
    createdAt: momentOn(receivedOn),
    closedOn: closed?.on ?? null,
    closeReason: closed?.reason ?? null,
    assignee: '',
  }
}

function checkOf({ plan, office, id }: Making, confirmed: boolean): IdentityCheck {
  const open = { comparison: '', result: 'open', level: 0, reason: '' } as const
  const none = { decidedOn: null, decidedBy: '', decidedAt: null }
  if (!confirmed) return { caseId: id, subject: 'identity', ...open, ...none }
  const decidedOn = addDays(plan.receivedOn, 1)
  const comparison = plan.scene.language === 'ja' ? '氏名と住所が一致' : 'Name and address match'
  return {
    ...{ caseId: id, subject: 'identity', comparison, result: 'confirmed' },
    ...{ level: Math.max(2, plan.scene.type.identityLevel), reason: '' },
    ...{ decidedOn, decidedBy: office.actor, decidedAt: momentOn(decidedOn) },
  }
}

const evidenceOf = ({ plan, office, id, idOf: partOf }: Making): readonly Evidence[] =>
  plan.scene.methods.map((method, index) => ({
    id: evidenceId.parse(partOf(300 + index)),
    caseId: id,
    subject: 'identity',
    method,
    issuedOn: plan.receivedOn,
    seenOn: addDays(plan.receivedOn, 1),
    checkedBy: office.actor,
    accepted: true,
    note: '',
    documentId: null,
  }))

const beforeItems: readonly string[] = ['verifying', 'waiting', 'searching']

function requestFileOf(making: Making, withdrawn: boolean): RequestFile {
  const { plan, office, id, idOf: partOf, filled } = making
  const sample = filled(plan.scene.input.requestFile)
  const own = requestId.parse(partOf(3))
  const request = { ...sample.request, id: own, caseId: id }
  const pauses =
    plan.stage === 'waiting'
      ? [
          {
            ...{ id: pauseId.parse(partOf(4)), requestId: own, reason: 'identity' as const },
            ...{ askedOn: addDays(plan.receivedOn, 2), answeredOn: null, why: '' },
          },
        ]
      : []
  const empty = { items: [], answers: [], reviews: [], particulars: [], pauses, extension: null }
  if (withdrawn || beforeItems.includes(plan.stage)) {
    return { ...empty, request: { ...request, searchNote: '' } }
  }
  const itemIds = new Map(
    sample.items.map((item, index) => [item.id, itemId.parse(partOf(100 + index))] as const),
  )
  const itemOf = (sampleId: (typeof sample.items)[number]['id'] | null) =>
    sampleId === null ? null : (itemIds.get(sampleId) ?? null)
  const answeredAt = momentOn(addDays(plan.receivedOn, 3))
  const answers = sample.answers
    // An office that is deciding has come half-way.
    .slice(0, plan.stage === 'deciding' ? Math.floor(sample.answers.length / 2) : undefined)
    .map(answer => ({
      ...{ ...answer, requestId: own, itemId: itemOf(answer.itemId) },
      ...{ answeredBy: office.actor, answeredAt },
    }))
  return {
    ...empty,
    request,
    items: sample.items.map(item => ({
      ...{ ...item, id: itemIds.get(item.id) ?? item.id, requestId: own },
    })),
    answers,
    particulars: sample.particulars.map(value => ({
      ...{ ...value, requestId: own, itemId: itemOf(value.itemId), value: stated(making, value) },
    })),
  }
}

function stated({ plan }: Making, { value }: ParticularValue): string {
  const day = calendarDate.safeParse(value)
  return day.success ? dayOfCase(plan, day.data) : value
}

const beforeReview: readonly string[] = [...beforeItems, 'deciding', 'reviewing']

function withReview(file: CaseFile, { plan, office }: Making): CaseFile {
  const { scene, stage, closed, receivedOn } = plan
  const undecided = beforeReview.includes(stage) || (closed && closed.reason !== 'answered')
  if (!scene.needsReview || undecided) return file
  const requests = file.requests.map(requestFile => {
    const { fingerprint } = requestState(scene.pack, file, requestFile)
    const reviewedAt = momentOn(addDays(receivedOn, 4))
    const review = { reviewer: office.reviewer, remark: '', decision: fingerprint, reviewedAt }
    return { ...requestFile, reviews: [{ ...review, requestId: requestFile.request.id }] }
  })
  return { ...file, requests }
}

/** What was written to the person, in the order of its numbers. */
function lettersOf(making: Making): CaseFile['letters'] {
  const { stage, scene } = making.plan
  if (stage === 'waiting') {
    return scene.asking ? [issuedLetter(making, scene.asking, { part: 200, sent: true })] : []
  }
  if (stage === 'answering') {
    const half = making.plan.n % 2 === 0
    return half ? scene.answers.map((letter, at) => draftLetter(making, letter, 210 + at)) : []
  }
  if (!['sending', 'answered', 'closed'].includes(stage)) return []
  const sent = stage !== 'sending'
  return scene.answers.map((letter, at) => issuedLetter(making, letter, { part: 210 + at, sent }))
}
