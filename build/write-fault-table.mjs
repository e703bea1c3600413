// node build/write-fault-table.mjs: puts the table of the last `npm run test:faults` into docs/SECURITY.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot, readJson } from './setup/paths.mjs'

const cache = name => inRoot('node_modules', '.cache', 'kaiji', name)
const page = inRoot('docs', 'SECURITY.md')
const begin = '<!-- fault table: written by build/write-fault-table.mjs -->'
const end = '<!-- end of fault table -->'

const rows = readFileSync(cache('faults-full.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
const { date, seed } = readJson(cache('faults-run.json'))
const sum = key => rows.reduce((total, row) => total + row[key], 0)
const cell = text => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
const line = cells => `| ${cells.map(cell).join(' | ')} |`

const table = [
  begin,
  '',
  `Run of ${date}, seed ${seed}.`,
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
if (from < 0 || to < from) throw new Error('docs/SECURITY.md has no place for the table')
writeFileSync(page, `${text.slice(0, from)}${table}${text.slice(to + end.length)}`)
console.log(`${rows.length} kinds of faults, ${sum('tried')} tried, ${sum('lost')} lost`)
