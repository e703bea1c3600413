import type { Handlers } from '@core/ipc/contract'
import type { EarlierRequest, OtherCase, PersonView } from '@core/persons/contract'
import type { KeyKind } from '@core/imports/same-person'
import { caseId as caseIdShape, caseLinkId, type CaseId } from '@core/ids'
import { err, ok } from '@core/result'
import { areLinked, insertLink, linkedWith, linksOf, removeLink } from '@db/case-links'
import { findCase, partiesOf, requestsOf } from '@db/cases'
import type { Db, Reader } from '@db/connection'
import { insertEventReason, recordEvent } from '@db/events'
import { keyFinder } from '@db/person-keys'
import { requestSummariesIn } from '@db/request-summaries'
import type { Context } from './context'
import { caseKeysOf } from './person-keys'
import { noteCase } from './seen'
import { inVault, openVault, type Work } from './work'

/** Cases of one person. Nothing here is ever done by itself. */
export const personHandlers: Handlers<Context>['persons'] = {
  ofCase({ caseId }, context) {
    const { db } = openVault(context)
    const here = otherCase(db, caseId)
    if (!here) return err({ code: 'case/not-found' })
    const seen = noteCase(context, caseId)
    return seen.ok ? ok(viewOf(db, caseId, here)) : seen
  },

  earlier({ caseId }, context) {
    const { db } = openVault(context)
    const here = otherCase(db, caseId)
    if (!here) return err({ code: 'case/not-found' })
    const seen = noteCase(context, caseId)
    return seen.ok ? ok(earlierRequests(db, here)) : seen
  },

  link: ({ caseId, otherId, reason }, context) =>
    inVault(context, work => {
      if (caseId === otherId) return err({ code: 'person/same-case' })
      const both = [findCase(work.tx, caseId), findCase(work.tx, otherId)]
      if (both.some(one => !one)) return err({ code: 'case/not-found' })
      if (areLinked(work.tx, caseId, otherId)) return err({ code: 'person/already-linked' })
      const { at, vault, newId, tx } = work
      const id = caseLinkId.parse(newId())
      insertLink(tx, { id, caseId, otherId, at, actor: vault.login, reason: reason.trim() })
      tell(work, 'case/linked', { caseId, otherId, reason })
      return ok(null)
    }),

  unlink: ({ caseId, otherId, reason }, context) =>
    inVault(context, work => {
      if (!areLinked(work.tx, caseId, otherId)) return err({ code: 'person/not-linked' })
      if (!reason.trim()) return err({ code: 'person/reason-needed' })
      removeLink(work.tx, caseId, otherId)
      tell(work, 'case/unlinked', { caseId, otherId, reason })
      return ok(null)
    }),
}

type Told = { readonly caseId: CaseId; readonly otherId: CaseId; readonly reason: string }

/** Both cases' histories say it; the reason stays with the one it was given in. */
function tell(work: Work, kind: 'case/linked' | 'case/unlinked', told: Told): void {
  const { tx, at, vault } = work
  const { caseId, otherId, reason } = told
  const pairs = [
    [caseId, otherId],
    [otherId, caseId],
  ] as const
  for (const [id, other] of pairs) {
    const number = findCase(tx, other)?.number ?? ''
    const seq = recordEvent(tx, { at, actor: vault.login, caseId: id, kind, detail: { number } })
    if (id === caseId && reason.trim()) insertEventReason(tx, { seq, caseId: id, reason })
  }
}

export function otherCase(db: Reader, id: CaseId): OtherCase | undefined {
  const found = findCase(db, id)
  const asked = found ? requestsOf(db, id) : []
  const [first] = asked
  if (!found || !first) return undefined
  const { number, receivedOn, closedOn, closeReason } = found
  const principal = partiesOf(db, id).find(({ role }) => role === 'principal')
  return {
    ...{ caseId: id, number, receivedOn, closedOn, closeReason },
    name: principal?.name ?? '',
    ...{ regime: first.regime, variant: first.variant },
    types: asked.map(({ type }) => type),
  }
}

const mostSuggested = 20

function viewOf(db: Db, id: CaseId, here: OtherCase): PersonView {
  const linked = linkedWith(db, id).flatMap(other => otherCase(db, other) ?? [])
  const links = linksOf(db, id)
  const byCase = new Map(links.map(link => [link.caseId === id ? link.otherId : link.caseId, link]))
  const known = new Set<string>([id, ...linked.map(({ caseId }) => caseId)])
  const earlier = linked.filter(
    other =>
      other.closeReason !== 'merged' &&
      other.receivedOn <= here.receivedOn &&
      other.types.some(type => here.types.includes(type)),
  )
  return {
    suggested: suggestions(db, id, known),
    linked: linked
      .map(other => {
        const link = byCase.get(other.caseId)
        return {
          ...other,
          at: link?.at ?? '',
          actor: link?.actor ?? '',
          reason: link?.reason ?? '',
        }
      })
      .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1)),
    earlierOfSameRight: earlier.length,
  }
}

function suggestions(db: Db, id: CaseId, known: ReadonlySet<string>): PersonView['suggested'] {
  const messageId = findCase(db, id)?.messageId ?? null
  const same = new Map<CaseId, Set<KeyKind>>()
  for (const match of keyFinder(db)(caseKeysOf(messageId, partiesOf(db, id)))) {
    const other = caseIdShape.safeParse(match.caseId)
    if (!other.success || known.has(other.data)) continue
    same.set(other.data, (same.get(other.data) ?? new Set()).add(match.kind))
  }
  return [...same]
    .toSorted((a, b) => b[1].size - a[1].size)
    .slice(0, mostSuggested)
    .flatMap(([other, kinds]) => {
      const found = otherCase(db, other)
      return found ? [{ ...found, same: [...kinds] }] : []
    })
}

/** Of a merged case nothing is counted: it goes on in another. */
function earlierRequests(db: Db, here: OtherCase): readonly EarlierRequest[] {
  const { linked, suggested } = viewOf(db, here.caseId, here)
  const others = [
    ...linked.map(other => ({ other, isLinked: true })),
    ...suggested.map(other => ({ other, isLinked: false })),
  ]
  return others
    .filter(({ other }) => other.receivedOn <= here.receivedOn && other.closeReason !== 'merged')
    .flatMap(({ other: { caseId, number, receivedOn, regime, variant }, isLinked }) =>
      requestSummariesIn(db, caseId).map(({ type, result }) => ({
        ...{ caseId, number, receivedOn, regime, variant, type, result, linked: isLinked },
      })),
    )
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
}
