// npm run bench -- [--only engine,backup,log,list,printing,import,search,window] [--cases N] [--documents-mb N] [--events N] [--json]: how long the engine's work takes, as a multiple of a fixed
// piece of work measured in the same run. Prints figures; nothing passes or fails by them.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { backupFigures } from './backup'
import { listGrowth } from './case-list'
import { importFigures } from './import'
import { clockBenchmarks } from './clocks'
import { dayBenchmarks } from './days'
import { decisionBenchmarks } from './decisions'
import { logGrowth } from './log'
import { printingFigures } from './letter-printing'
import { measure, type Measured } from './measure'
import { searchFigures } from './search'
import { letterBenchmarks, scanBenchmarks } from './texts'
import { windowFigures } from './window'
import { windowLines } from './window-lines'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    'documents-mb': { type: 'string', default: '64' },
    events: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'engine,backup,log,list,printing,import,search,window' },
    json: { type: 'boolean', default: false },
  },
})
const cases = Number(values.cases)
if (!Number.isSafeInteger(cases) || cases < 1) {
  process.stderr.write(`--cases ${values.cases}: a whole number from 1\n`)
  process.exit(2)
}

const documentsMb = Number(values['documents-mb'])
if (!Number.isSafeInteger(documentsMb) || documentsMb < 0) {
  process.stderr.write(`--documents-mb ${values['documents-mb']}: a whole number from 0\n`)
  process.exit(2)
}

const events = Number(values.events)
if (!Number.isSafeInteger(events) || events < 1000) {
  process.stderr.write(`--events ${values.events}: a whole number from 1000\n`)
  process.exit(2)
}

const parts = new Set(values.only.split(','))
const part = async <T>(name: string, measured: () => T | Promise<T>): Promise<T | null> =>
  parts.has(name) ? await measured() : null

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const within = ({ runMs, limitMs }: Measured): boolean | null =>
  limitMs === null ? null : runMs < limitMs

function line(one: Measured): string {
  const limit = one.limitMs === null ? '' : `${one.runMs.toFixed(2)} of ${one.limitMs} ms`
  const verdict = within(one) === false ? ' OVER' : ''
  const figures = [one.microseconds.toFixed(1).padStart(12), one.ratio.toFixed(3).padStart(10)]
  return `${one.name.padEnd(76)}${figures.join('')}   ${limit}${verdict}`
}

const engine = () => {
  if (!values.json)
    print(`${'benchmark'.padEnd(76)}${'µs'.padStart(12)}${'ratio'.padStart(10)}   limit`)
  const benchmarks = [
    ...decisionBenchmarks(),
    ...clockBenchmarks(cases),
    ...dayBenchmarks(),
    ...scanBenchmarks(),
    ...letterBenchmarks(),
  ]
  return benchmarks.map(benchmark => {
    const measured = measure(benchmark)
    if (!values.json) print(line(measured))
    return { ...measured, within: within(measured) }
  })
}
const results = await part('engine', engine)

// The full size of a backup is asked for by name: it fills a gigabyte of disk, several times.
const backup = await part('backup', () =>
  backupFigures(parts.size === 1 ? cases : Math.min(cases, 5000), documentsMb),
)
if (!values.json && backup) {
  const seconds = `${backup.backupSeconds.toFixed(2)} s of ${backup.copyAndHashSeconds.toFixed(2)} s`
  print(
    `\nbackup of ${backup.cases} cases, ${backup.documentsMb} MB of documents (${backup.databaseMb} MB): ` +
      `${seconds} for copying and hashing the file: ${backup.ratio.toFixed(2)} times, ${backup.cpuRatio.toFixed(2)} times the processor's work`,
  )
  print(`peak memory ${backup.peakMbBefore} MB before, ${backup.peakMbAfter} MB after`)
}

const log = await part('log', () => logGrowth(1000, events))
if (!values.json && log) {
  const { small, large, ratios } = log
  print(
    `\naccess log of ${small.events} and of ${large.events} entries, milliseconds of work for a look`,
  )
  for (const [look, ratio] of Object.entries(ratios)) {
    const figures = [small, large].map(({ looks }) => (looks[look] ?? 0).toFixed(2).padStart(8))
    print(`  ${look.padEnd(40)}${figures.join('')}   ${ratio.toFixed(2)} times`)
  }
  print(`verified in ${large.verifySeconds.toFixed(1)} s`)
}

const list = await part('list', () => listGrowth(1000, cases))
if (!values.json && list) {
  const { small, large, ratios, limit } = list
  print(
    `\nlist of ${small.cases} and of ${large.cases} cases (${large.databaseMb} MB, made in ${large.seedSeconds.toFixed(0)} s), milliseconds for a look`,
  )
  for (const [look, ratio] of Object.entries(ratios)) {
    const figures = [small, large].map(({ looks }) => (looks[look] ?? 0).toFixed(2).padStart(8))
    const verdict = ratio > limit ? ' OVER' : ''
    print(
      `  ${look.padEnd(40)}${figures.join('')}   ${ratio.toFixed(2)} times of ${limit}${verdict}`,
    )
  }
  print('until it is known how many there are, after the rows; a jump before the list has places:')
  for (const [look, ms] of Object.entries(large.totals)) {
    const figures = [small.totals[look] ?? 0, ms].map(each => each.toFixed(2).padStart(8))
    print(`  ${look.padEnd(40)}${figures.join('')}`)
  }
}

const printing = await part('printing', () => printingFigures(500))
if (!values.json && printing) {
  print(`\n${'printing'.padEnd(76)}${'ms'.padStart(12)}${'ratio'.padStart(10)}   limit`)
  for (const { name, printMs, ratio, limit } of printing) {
    const figures = [printMs.toFixed(1).padStart(12), ratio.toFixed(2).padStart(10)]
    print(`${name.padEnd(76)}${figures.join('')}   ${limit}${ratio > limit ? ' OVER' : ''}`)
  }
}

// A hundred thousand rows are asked for by name, as a backup's full size is.
const imported = await part('import', () =>
  importFigures(parts.size === 1 ? cases : Math.min(cases, 10_000)),
)
if (!values.json && imported) {
  const { rows, importMs, importWallMs, bareMs, bareWallMs, ratio, limit } = imported
  const { undoMs, undoWallMs } = imported
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  print(
    `\nimport of ${rows} rows of CSV: ${seconds(importMs)} of work (${seconds(importWallMs)} by the clock); ` +
      `bare inserts of the same rows: ${seconds(bareMs)} (${seconds(bareWallMs)}): ` +
      `${(ratio * 100).toFixed(0)} % of their speed, at least ${limit * 100} %${ratio < limit ? ' OVER' : ''}; ` +
      `taken back in ${seconds(undoMs)} (${seconds(undoWallMs)})`,
  )
}

const search = await part('search', () => searchFigures(cases))
if (!values.json && search) {
  const { searchMs, bareMs, ratio, limit, countMs, ratioToCount, each } = search
  print(
    `\nsearch in ${search.cases} cases (${search.texts} texts, index ${search.indexMb} MB), milliseconds`,
  )
  for (const one of each) {
    const figures = [one.searchMs, one.bareMs].map(ms => ms.toFixed(2).padStart(9))
    print(`  ${one.text.padEnd(24)}${figures.join('')}`)
  }
  print(
    `95th percentile ${searchMs.toFixed(2)} ms; bare FTS5 query ${bareMs.toFixed(2)} ms: ${ratio.toFixed(2)} times of ${limit}${ratio > limit ? ' OVER' : ''}; ` +
      `counting in FTS5 alone ${countMs.toFixed(2)} ms: ${ratioToCount.toFixed(2)} times`,
  )
}

// As with backups: making many cases ready to be searched takes longer than all the looks at them.
const window = await part('window', () =>
  windowFigures(parts.size === 1 ? cases : Math.min(cases, 5000)),
)
if (!values.json && window) for (const line of windowLines(window)) print(line)

const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism() }
if (values.json)
  print(
    JSON.stringify(
      { cases, machine, results, printing, backup, log, list, imported, search, window },
      null,
      2,
    ),
  )
else
  print(`\nratio: to parsing one fixed JSON text in the same run. ${machine.node}, ${machine.cpu}`)
