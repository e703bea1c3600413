import type { CaseRow } from '@core/cases/case-row'
import { packOf, typeOf } from '@core/regimes/index'
import type { Language } from '@core/bilingual'
import { columnWords, type ShownColumn } from './columns'

/** Words of a language by key, as `sayIn` gives them. */
type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string

export type ListWords = {
  readonly say: Say
  readonly language: Language
  /** Names of accounts by login, and of labels by id. */
  readonly people: ReadonlyMap<string, string>
  readonly labels: ReadonlyMap<string, string>
}

export const headCells = (columns: readonly ShownColumn[], { say }: ListWords): readonly string[] =>
  columns.map(column => say(columnWords[column]))

/** One case, a text for each column; days are ISO 8601, so that they sort. */
export const caseCells = (
  row: CaseRow,
  columns: readonly ShownColumn[],
  words: ListWords,
): readonly string[] => columns.map(column => textOf[column](row, words))

const textOf: Readonly<Record<ShownColumn, (row: CaseRow, words: ListWords) => string>> = {
  number: row => row.number,
  name: row => row.name,
  types: (row, { language }) => {
    const pack = packOf(row)
    const names = row.types.map(type => typeOf(pack, type).name[language])
    return names.join(language === 'ja' ? '、' : ', ')
  },
  stage: (row, { say }) => say(`cases.stage.${row.stage}`),
  next: (row, { say }) => (row.closedOn ? '' : say(`cases.nextStep.${row.next}`)),
  due: row => row.closedOn ?? row.due?.date ?? '',
  received: row => row.receivedOn,
  assignee: (row, { people }) => people.get(row.assignee) ?? row.assignee,
  labels: (row, { labels, language }) =>
    row.labels.flatMap(id => labels.get(id) ?? []).join(language === 'ja' ? '、' : ', '),
}
