import type { LogFilter } from '@core/audit/contract'
import type { EventDetail } from '@core/audit/event'
import type { LogCut } from '@core/audit/known-heads'
import type { LogHeader } from '@core/audit/log-file'
import type { Language } from '@core/bilingual'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import type { CalendarDate } from '@core/time/calendar-date'
import { genesis } from '@db/chain'
import { chainHead } from '@db/events'
import { countLog, eventsAfter, namesIn, seqsWithin } from '@db/log'
import { hashOfEvent, lastCut } from '@db/log-cuts'
import { readLog } from '@db/log-page'
import { startOfDay } from '@main/services/log/local-days'
import { writeLogFile } from '@main/services/log/write-log-file'
import type { Context, OpenVault } from './context'
import { queryOf } from './log-query'
import { logReport } from './log-report'
import { readSettings } from '@db/settings'
import { takeOut } from './taking-out'
import { openVault } from './work'

type Saved = Result<{ readonly path: string; readonly events: number } | null, AppError>
type Days = { readonly from: CalendarDate | null; readonly to: CalendarDate | null }

/** Entries that one report holds; a longer one nobody reads, and it takes long to typeset. */
const reportLength = 5000

/** The whole chain of a period, one event a line, so that nothing between can be left out unnoticed. */
export async function exportLines(context: Context, days: Days, release: Release): Promise<Saved> {
  const found = headerOf(context, openVault(context), days)
  if (!found.ok) return found
  const header = found.value
  const events = header.range.to - header.range.from + 1
  const saved = await takeOut(context, {
    what: 'log',
    caseId: null,
    release,
    kind: 'log/exported',
    choosePath: () => context.desktop.chooseSavePath(`kaiji-log-${dayOf(header.madeAt)}.jsonl`),
    pack() {
      const { db } = openVault(context)
      const after = (seq: number) => (db.$client.open ? eventsAfter(db, seq) : 'locked')
      const { from, to } = header.range
      const detail: EventDetail = { format: 'lines', count: events, first: from, last: to }
      return ok({ detail, write: path => writeLogFile(path, { header, after }) })
    },
  })
  return saved.ok ? ok(saved.value === null ? null : { path: saved.value, events }) : saved
}

const dayOf = (moment: string): string => moment.slice(0, 10)

function headerOf(
  context: Context,
  { db, vaultId }: OpenVault,
  { from, to }: Days,
): Result<LogHeader, AppError> {
  const head = chainHead(db)
  const cut = lastCut(db)
  const within = seqsWithin(db, { from: from && startOfDay(from), to: to && startOfDay(to, 1) })
  const first = within.from ?? (cut?.upTo ?? 0) + 1
  const last = within.to ?? head.events
  if (last < first) return err({ code: 'log/nothing-there' })
  return ok({
    format: 'kaiji-log',
    version: 1,
    vaultId,
    madeAt: context.now(),
    range: { from: first, to: last, prev: hashBefore(db, first, cut) },
    head,
    cut: cut ? { upTo: cut.upTo, hash: cut.hash } : null,
  })
}

/** What an event is linked to: the one before it, the cut, or the beginning of all. */
function hashBefore(db: OpenVault['db'], seq: number, cut: LogCut | undefined): string {
  const before = hashOfEvent(db, seq - 1)
  if (before !== undefined) return before
  return cut?.upTo === seq - 1 ? cut.hash : genesis
}

export type PdfRequest = {
  readonly filter: LogFilter
  readonly language: Language
  readonly release: Release
}

/** What is on view, as a report to read; the newest five thousand entries where there are more. */
export async function exportPdf(
  context: Context,
  { filter, language, release }: PdfRequest,
): Promise<Saved> {
  const { db } = openVault(context)
  const wanted = queryOf(db, filter)
  const total = wanted ? countLog(db, wanted) : 0
  if (!wanted || total === 0) return err({ code: 'log/nothing-there' })
  const events = Math.min(total, reportLength)
  const madeAt = context.now()
  const saved = await takeOut(context, {
    what: 'log',
    caseId: null,
    release,
    kind: 'log/exported',
    choosePath: () => context.desktop.chooseSavePath(`kaiji-log-${dayOf(madeAt)}.pdf`),
    pack() {
      const vault = openVault(context)
      const entries = readLog(vault.db, wanted, { before: null, limit: reportLength })
      const report = logReport({
        entries,
        names: namesIn(vault.db, entries),
        filter,
        language,
        total,
        madeAt,
        by: vault.name,
        organisation: readSettings(vault.db).organisation.name,
        head: chainHead(vault.db),
      })
      const bytes = context.reports.pdf(report)
      const detail: EventDetail = { format: 'pdf', count: entries.length, total }
      return ok({ detail, write: path => context.files.write(path, bytes) })
    },
  })
  return saved.ok ? ok(saved.value === null ? null : { path: saved.value, events }) : saved
}
