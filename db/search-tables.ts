import type { Db } from './connection'

/** As the migrations make them; a test compares the two. */
export const indexTables = [
  "CREATE VIRTUAL TABLE `search_index` USING fts5(`words`, content='', columnsize=0, prefix='1', tokenize='ascii')",
  "INSERT INTO `search_index`(`search_index`, `rank`) VALUES ('secure-delete', 1)",
  "CREATE VIRTUAL TABLE `search_terms` USING fts5vocab('search_index', 'row')",
] as const

/** Takes everything out of the index, whatever state it is in, inside the caller's transaction. */
export function emptyIndex({ $client: sqlite }: Db): void {
  for (const table of ['search_terms', 'search_index']) sqlite.exec(`DROP TABLE IF EXISTS ${table}`)
  for (const table of ['search_cases', 'search_units', 'search_names']) {
    sqlite.exec(`DELETE FROM ${table}`)
  }
  for (const statement of indexTables) sqlite.exec(statement)
}
