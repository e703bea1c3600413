import type { FoundCase, SearchPage } from '@core/search/contract'
import { valueOf } from '@core/failure'
import { WrongUse, type Command } from './command'
import { readOptions } from './options'
import { vaultOptions, withVault, type Program } from './program'

const usualLimit = 200
const casesAtOnce = 100
/** Milliseconds between two looks while an older vault is still being indexed. */
const pause = 50

/**
 * `kaiji search`: every place of every case where the words stand. Recorded as a search, without the
 * words.
 */
export const search: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, limit: 'text' })
  const text = given.argument('What to search for')
  const limit = Number(given.text('limit') ?? usualLimit)
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new WrongUse(`--limit ${given.text('limit')}: write a whole number from 1`)
  }
  const found = await withVault(given, terminal, async program => {
    const all = await everyCase(program, text)
    valueOf(await program.api.log.searched({ place: 'command', hits: all.cases.length }))
    return all
  })
  const hits = found.cases.flatMap(hitsOf)
  const cases = found.isMore ? { cases: found.total, more: true } : { cases: found.total }
  const json = { hits: hits.slice(0, limit), total: hits.length, ...cases }
  return { code: 0, json, text: hits.slice(0, limit).map(lineOf).join('\n') || 'Nothing found.' }
}

async function everyCase({ api }: Program, text: string) {
  const cases: FoundCase[] = []
  for (;;) {
    const query = { text, from: cases.length, count: casesAtOnce, places: 1000, thorough: true }
    const page: SearchPage = valueOf(await api.search.find(query))
    if (page.indexing) {
      await new Promise(resolve => setTimeout(resolve, pause))
      continue
    }
    cases.push(...page.cases)
    if (page.cases.length === 0 || cases.length >= page.total) return { ...page, cases }
  }
}

type Hit = ReturnType<typeof hitsOf>[number]

const hitsOf = ({ caseId, number, near, hits }: FoundCase) =>
  hits.map(({ kind, field, excerpt, marks, as }) => ({
    ...{ case: caseId, number, kind, field, excerpt, marks },
    ...(as === null ? {} : { as }),
    ...(near ? { near } : {}),
  }))

const lineOf = ({ number, field, excerpt, as }: Hit): string =>
  `${number}  ${field}: ${excerpt}${as === undefined ? '' : `  (as ${as})`}`
