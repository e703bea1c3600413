// node build/write-fault-table.mjs: puts the table of `npm run test:faults` into docs/SECURITY.md.
// Other files than the usual ones, for a trial: node build/write-fault-table.mjs ROWS PAGE.
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot, readJson } from './setup/paths.mjs'

const [
  rowsFile = inRoot('node_modules', '.cache', 'kaiji', 'faults-full.jsonl'),
  page = inRoot('docs', 'SECURITY.md'),
] = process.argv.slice(2)
const begin = '<!-- fault table: written by build/write-fault-table.mjs -->'
const end = '<!-- end of fault table -->'

const suites = readJson(inRoot('tests', 'faults', 'suites.json'))
const told = readFileSync(rowsFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
// A part of the tests that was run again replaces its own rows.
const bySuite = new Map(told.map(row => [row.suite, row]))

const problems = [
  ...suites.filter(name => !bySuite.has(name)).map(name => `no row for ${name}`),
  ...told.filter(row => !suites.includes(row.suite)).map(row => `not in suites.json: ${row.suite}`),
  ...told.filter(row => row.form !== 'full').map(row => `not of a full run: ${row.suite}`),
  ...told
    .filter(({ tried, survived, lost }) => !(survived + lost === tried))
    .map(row => `does not add up: ${row.suite}`),
]
if (problems.length > 0) {
  console.error(['No table was written.', ...problems].join('\n'))
  process.exit(1)
}

const rows = suites.map(name => bySuite.get(name))
const runs = [...new Set(rows.map(({ date, seed }) => `${date}, seed ${seed}`))]
const sum = key => rows.reduce((total, row) => total + row[key], 0)
const cell = text => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
const line = cells => `| ${cells.map(cell).join(' | ')} |`

const table = [
  begin,
  '',
  `Run of ${runs.join('; ')}.`,
  '',
  line(['fault', 'tried', 'survived', 'lost', 'what was counted']),
  line(['---', '---:', '---:', '---:', '---']),
  ...rows.map(({ suite, tried, survived, lost, note = '' }) =>
    line([suite, tried, survived, lost, note]),
  ),
  line(['all', sum('tried'), sum('survived'), sum('lost'), '']),
  '',
  end,
].join('\n')

const text = readFileSync(page, 'utf8')
const [from, to] = [text.indexOf(begin), text.indexOf(end)]
if (from < 0 || to < from) throw new Error(`${page} has no place for the table`)
writeFileSync(page, `${text.slice(0, from)}${table}${text.slice(to + end.length)}`)
console.log(`${rows.length} kinds of faults, ${sum('tried')} tried, ${sum('lost')} lost`)
