import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'

const packs = [...rulePacks.values()]
const ids = packs.flatMap(pack => [
  pack.regime,
  ...[
    ...pack.requestTypes,
    ...pack.deadlines,
    ...pack.checklist,
    ...pack.letters,
    ...pack.identity.methods,
    ...pack.identity.agentKinds,
  ].map(rule => rule.id),
])
const anyId = ids.map(id => id.replaceAll('.', '\\.')).join('|')
/** What ids begin with, such as `jp.` of `jp.disc.harm`. */
const anyPrefix = [...new Set(ids.flatMap(id => /^[a-z]+[._]/.exec(id) ?? []))]
  .map(prefix => prefix.replace('.', '\\.'))
  .join('|')

const quoted = (what: string) => `['"\`](?:${what})['"\`]`
const branches: readonly RegExp[] = [
  new RegExp(`[=!]==?\\s*${quoted(anyId)}`),
  new RegExp(`${quoted(anyId)}\\s*[=!]==?`),
  new RegExp(`case\\s+${quoted(anyId)}`),
  new RegExp(`\\.(?:includes|has|get|indexOf|startsWith|endsWith|match)\\(\\s*${quoted(anyId)}`),
  new RegExp(`\\.(?:startsWith|includes)\\(\\s*['"\`](?:${anyPrefix})`),
  new RegExp(`(?:^|[{,])\\s*(?:${quoted(anyId)}|(?:${anyId})|\\[${quoted(anyId)}\\])\\s*:`, 'm'),
  new RegExp(`\\.(?:${ids.filter(id => /^\w+$/.test(id)).join('|')})\\b(?!\\.)`),
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['core', 'db', 'electron', 'renderer'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => join(folder, path)),
)

const findBranch = (code: string): string | undefined =>
  branches.map(pattern => pattern.exec(code)?.[0]).find(found => found !== undefined)

describe('the law is data', () => {
  test.each(sources)('%s decides nothing by the name of a law or a rule', path => {
    expect(findBranch(readFileSync(join(root, path), 'utf8'))).toBeUndefined()
  })

  test.each([
    "if (request.regime === 'jp_appi') return",
    "if ('jp.disclosure' !== type) return",
    "switch (id) { case 'jp.target': return 14 }",
    "if (grounds.includes('jp.disc.harm')) review()",
    "if (type.startsWith('jp.gate.')) stop()",
    "const titles = { 'jp.target': 'Target' }",
    'const templates = { L09: full }',
    'return templates.L09',
  ])('a branch is found: %s', code => {
    expect(findBranch(code)).toBeDefined()
  })

  test.each([
    "const sample = { type: 'jp.disclosure' }",
    "import jpAppi from './jp_appi/rules.json'",
    'if (rule.kind === given) return',
  ])('naming a rule is no branch: %s', code => {
    expect(findBranch(code)).toBeUndefined()
  })
})
