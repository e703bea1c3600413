import type { Wording } from '@core/audit/event-sentence'
import type { Language } from '@core/bilingual'
import type { AppError } from '@core/errors'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import { csvText } from '@core/text/csv'
import { letterDate } from '@core/letters/wareki'
import { managementPaper, metricsPaper, metricsTable } from '@core/reports/paper'
import type { DataTable } from '@core/reports/parts'
import { err, ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import { readSettings } from '@db/settings'
import type { Context } from './context'
import { ownDay, packNamed, readMetrics, readReport } from './reports'
import { takeOut } from './taking-out'
import { openVault } from './work'

type Reply<T> = Result<T, AppError>

export const reportSaveHandlers: Pick<Handlers<Context>['reports'], 'savePdf' | 'saveMetrics'> = {
  savePdf({ language, release, ...query }, context) {
    const wording = wordingIn(language)
    const { from, to } = query.period
    const name = wording.say('reports.save.fileName')
    return save(context, {
      ...{ release, name: `${name}-${from}-${to}`, format: 'pdf', first: from, last: to },
      content() {
        const paper = managementPaper(readReport(context, query), headOf(context), wording)
        return ok(context.reports.figures(paper, { language, createdAt: context.now() }))
      },
    })
  },

  saveMetrics({ language, release, format, ...query }, context) {
    const wording = wordingIn(language)
    const known = readMetrics(context, query)
    if (!known.ok) return known
    const name = wording.say('reports.metrics.fileName')
    const year = String(query.year)
    return save(context, {
      ...{
        release,
        name: `${name}-${year}`,
        format,
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      },
      content() {
        const metrics = readMetrics(context, query)
        const pack = packNamed(query.pack)
        if (!metrics.ok) return metrics
        if (!pack) return err({ code: 'report/no-metrics' })
        if (format === 'csv') return ok(csvOf(metricsTable(metrics.value, wording)))
        const paper = metricsPaper(metrics.value, pack, headOf(context), wording)
        return ok(context.reports.figures(paper, { language, createdAt: context.now() }))
      },
    })
  },
}

const headOf = (context: Context) => ({
  organisation: readSettings(openVault(context).db).organisation.name,
  madeOn: ownDay(context),
})

const wordingIn = (language: Language): Wording => ({
  say: sayIn(language),
  pick: text => text[language],
  day: date => letterDate(date, language, { ja: 'western', en: 'british' }),
})

const csvOf = ({ header, rows }: DataTable): Uint8Array =>
  Buffer.from(csvText([header, ...rows]), 'utf8')

type Leaving = {
  readonly release: Release
  /** Without its ending. */
  readonly name: string
  readonly format: 'pdf' | 'csv'
  readonly first: string
  readonly last: string
  readonly content: () => Reply<Uint8Array>
}

async function save(
  context: Context,
  { release, name, format, first, last, content }: Leaving,
): Promise<Reply<{ readonly path: string } | null>> {
  const saved = await takeOut(context, {
    ...{ what: 'report', caseId: null, release, kind: 'report/exported' },
    choosePath: () => context.desktop.chooseSavePath(`${name}.${format}`),
    pack() {
      const bytes = content()
      if (!bytes.ok) return bytes
      const detail = { fileForm: format.toUpperCase(), firstDay: first, lastDay: last }
      return ok({ detail, write: path => context.files.write(path, bytes.value) })
    },
  })
  if (!saved.ok) return saved
  return ok(saved.value === null ? null : { path: saved.value })
}
