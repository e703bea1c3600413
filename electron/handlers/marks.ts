import type { EventKind } from '@core/audit/event'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { mostMarked, type Mark, type PutBack, type Target } from '@core/marks/contract'
import { err, ok, type Result } from '@core/result'
import { listAccounts } from '@db/accounts'
import { findCases } from '@db/case-counts'
import { transact, type Db, type Reader, type Writer } from '@db/connection'
import { chainWriter } from '@db/events'
import { idsLeftBy, marksOf, markWriter, type CaseMarks } from '@db/marks'
import { summaryTime } from './case-summaries'
import { caseViewHandlers } from './case-views'
import type { Context, OpenVault } from './context'
import { labelHandlers, readLabels } from './labels'
import { openVault } from './work'

/** What one step did to a case, so that it can be taken back. */
type Step = { readonly id: CaseId; readonly done: Mark; readonly back: Mark }
type Steps = Map<string, readonly Step[]>

/** The last steps of an open vault; they go with it. */
const stepsOf = new WeakMap<Db, Steps>()
const mostSteps = 20

/** With all words and what writes workbooks: read when a list is saved. */
const listSaving = async () => (await import('./case-export')).caseExportHandlers

export const marksHandlers: Handlers<Context>['marks'] = {
  ...labelHandlers,
  ...caseViewHandlers,
  exportList: async (input, context) => (await listSaving()).exportList(input, context),
  exportProgress: async (input, context) => (await listSaving()).exportProgress(input, context),
  stopExport: async (input, context) => (await listSaving()).stopExport(input, context),

  set({ target, mark }, context) {
    const vault = openVault(context)
    const problem = problemWith(mark, vault.db)
    if (problem) return err(problem)
    const ids = idsOfTarget(vault.db, target, context.now())
    if (!ids.ok) return ids
    const steps: Step[] = []
    transact(vault.db, tx => {
      const changing = changed(marksOf(tx, ids.value), mark)
      write(tx, changing, { vault, at: context.now() })
      steps.push(...changing.map(({ step }) => step))
      return ok(null)
    })
    const undo = steps.length === 0 ? null : context.newId()
    if (undo !== null) remember(vault.db, undo, steps)
    return ok({ changed: steps.length, undo })
  },

  undo({ undo }, context) {
    const vault = openVault(context)
    const steps = stepsOf.get(vault.db)?.get(undo)
    if (!steps) return err({ code: 'marks/nothing-to-undo' })
    const back = transact(vault.db, tx => ok(putBack(tx, steps, { vault, at: context.now() })))
    stepsOf.get(vault.db)?.delete(undo)
    return back
  },
}

function problemWith(mark: Mark, db: Reader): AppError | undefined {
  if (mark.kind === 'label') {
    const known = readLabels(db).some(({ id }) => id === mark.label)
    return known ? undefined : { code: 'marks/unknown-label' }
  }
  const works = listAccounts(db).some(({ login, state }) => login === mark.to && state === 'active')
  return mark.to === '' || works ? undefined : { code: 'marks/unknown-person' }
}

/** The cases that are meant, by name or by what a list has. */
export function idsOfTarget(
  db: Db,
  target: Target,
  now: string,
): Result<readonly CaseId[], AppError> {
  if ('ids' in target) return ok(target.ids)
  const { todays } = summaryTime(db, now)
  const left = new Set(target.without)
  const { total } = findCases(db, target.filter, todays)
  const count = total - left.size
  if (count > mostMarked) return err({ code: 'marks/too-many', count, limit: mostMarked })
  const ids = idsLeftBy(db, target.filter, { todays, most: mostMarked + left.size })
  return ok(ids.filter(id => !left.has(id)))
}

type Changing = { readonly now: CaseMarks; readonly step: Step }

/** Cases that have the mark already are no part of the step: taking it back leaves them alone. */
const changed = (all: readonly CaseMarks[], mark: Mark): readonly Changing[] =>
  all
    .filter(now => !has(now, mark))
    .map(now => ({ now, step: { id: now.id, done: mark, back: opposite(now, mark) } }))

const has = ({ assignee, labels }: CaseMarks, mark: Mark): boolean =>
  mark.kind === 'assignee' ? assignee === mark.to : labels.includes(mark.label) === mark.on

const opposite = ({ assignee }: CaseMarks, mark: Mark): Mark =>
  mark.kind === 'assignee' ? { kind: 'assignee', to: assignee } : { ...mark, on: !mark.on }

type Hand = { readonly vault: OpenVault; readonly at: string }

/** Each case's history tells of it. */
function write(tx: Writer, changing: readonly Changing[], { vault, at }: Hand): void {
  const record = chainWriter(vault.db, tx)
  const put = markWriter(tx)
  for (const { now, step } of changing) {
    put(step.id, step.done, now.labels)
    record({ at, actor: vault.login, caseId: step.id, ...eventOf(step.done) })
  }
}

function eventOf(mark: Mark): {
  readonly kind: EventKind
  readonly detail: Record<string, string>
} {
  if (mark.kind === 'assignee') return { kind: 'case/assigned', detail: { login: mark.to } }
  return { kind: mark.on ? 'case/labelled' : 'case/unlabelled', detail: { label: mark.label } }
}

function putBack(tx: Writer, steps: readonly Step[], hand: Hand): PutBack {
  const now = marksOf(
    tx,
    steps.map(({ id }) => id),
  )
  const stepOf = new Map(steps.map(step => [step.id, step]))
  const changing: Changing[] = []
  const left: PutBack['left'][number][] = []
  for (const one of now) {
    const step = stepOf.get(one.id)
    if (!step) continue
    if (has(one, step.done)) changing.push({ now: one, step: { ...step, done: step.back } })
    else left.push({ id: one.id, number: one.number })
  }
  write(tx, changing, hand)
  return { changed: changing.length, left }
}

function remember(db: Db, id: string, steps: readonly Step[]): void {
  const all: Steps = stepsOf.get(db) ?? new Map<string, readonly Step[]>()
  all.set(id, steps)
  const [oldest] = all.keys()
  if (all.size > mostSteps && oldest !== undefined) all.delete(oldest)
  stepsOf.set(db, all)
}
