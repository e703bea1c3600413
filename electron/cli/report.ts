import type { Wording } from '@core/audit/event-sentence'
import { language as languageKind, type Language } from '@core/bilingual'
import { sayIn } from '@core/i18n/say'
import { packKey } from '@core/regimes/index'
import { comparisonTable } from '@core/reports/comparison'
import type { Report } from '@core/reports/contract'
import { periodWords, reportSentence } from '@core/reports/words'
import { valueOf } from '@core/failure'
import { WrongUse, type Command } from './command'
import {
  dateOption,
  languageOption,
  noArgument,
  packOption,
  readOptions,
  type Given,
} from './options'
import { vaultOptions, withVault, type Program } from './program'
import { releaseOf, releaseOptions } from './release'

const options = {
  ...vaultOptions,
  ...releaseOptions,
  from: 'text',
  to: 'text',
  lang: 'text',
  regime: 'text',
  variant: 'text',
  type: 'text',
  pdf: 'text',
} as const

/** `kaiji report`: the figures of a period; with `--pdf` also as the report to hand on. */
export const reportCommand: Command = async (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const query = queryOf(given)
  const language = given.text('lang') === undefined ? languageKind.enum.en : languageOption(given)
  const pdf = given.text('pdf')
  const json = await withVault(
    given,
    terminal,
    async program => {
      const report = await settled(program, query)
      if (pdf === undefined) return report
      const release = releaseOf(given)
      const saved = valueOf(await program.api.reports.savePdf({ ...query, language, release }))
      return { ...report, pdf: saved?.path ?? null }
    },
    pdf === undefined ? {} : { savePath: pdf },
  )
  return { code: 0, json, text: textOf(json, language) }
}

function queryOf(given: Given) {
  const from = dateOption(given.required('from'), '--from')
  const to = dateOption(given.required('to'), '--to')
  if (to < from) throw new WrongUse(`--to ${to} is before --from ${from}`)
  const pack = given.text('regime') === undefined ? null : packKey(packOption(given))
  const type = given.text('type') ?? null
  return { period: { from, to }, pack, type, channel: null }
}

const pollMs = 50

/** Waits until what is counted is up to date, as after an update or on the first look of a day. */
async function settled({ api }: Program, query: ReturnType<typeof queryOf>): Promise<Report> {
  for (;;) {
    const report = valueOf(await api.reports.read(query))
    if (report.settled) return report
    await new Promise(resolve => setTimeout(resolve, pollMs))
  }
}

function textOf(report: Report, language: Language): string {
  const wording: Wording = {
    say: sayIn(language),
    pick: text => text[language],
    day: date => date,
  }
  const { header, rows } = comparisonTable(report, wording)
  return [
    periodWords(report.period, wording),
    reportSentence(report.figures, wording),
    '',
    ...[header, ...rows].map(cells => cells.join('\t')),
  ].join('\n')
}
