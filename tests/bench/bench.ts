// npm run bench -- [--cases N] [--json]: how long the engine's work takes, as a multiple of a fixed
// piece of work measured in the same run. Prints figures; nothing passes or fails by them.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { clockBenchmarks } from './clocks'
import { dayBenchmarks } from './days'
import { decisionBenchmarks } from './decisions'
import { measure, type Measured } from './measure'
import { letterBenchmarks, scanBenchmarks } from './texts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
  },
})
const cases = Number(values.cases)
if (!Number.isSafeInteger(cases) || cases < 1) {
  process.stderr.write(`--cases ${values.cases}: a whole number from 1\n`)
  process.exit(2)
}

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

if (!values.json)
  print(`${'benchmark'.padEnd(76)}${'µs'.padStart(12)}${'ratio'.padStart(10)}   limit`)
const results = [
  ...decisionBenchmarks(),
  ...clockBenchmarks(cases),
  ...dayBenchmarks(),
  ...scanBenchmarks(),
  ...letterBenchmarks(),
].map(benchmark => {
  const measured = measure(benchmark)
  if (!values.json) print(line(measured))
  return { ...measured, within: within(measured) }
})

const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism() }
if (values.json) print(JSON.stringify({ cases, machine, results }, null, 2))
else
  print(`\nratio: to parsing one fixed JSON text in the same run. ${machine.node}, ${machine.cpu}`)
