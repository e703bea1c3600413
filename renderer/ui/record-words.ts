import type { Text } from '@ui/app/text'

type Place = { readonly table: string; readonly id: string }

/** What a record is, in words; never what it says. */
export function tableWords({ t }: Text, table: string): string {
  // Tables nobody sees have no word of their own.
  const say = t as (key: string, options: { readonly defaultValue: string }) => string
  return say(`health.table.${table}`, { defaultValue: t('health.table.other') })
}

/** A record by its place: ids are long, and their beginning tells them apart. */
export const recordWords = (text: Text, { table, id }: Place): string =>
  text.t('health.records.place', { table: tableWords(text, table), id: id.slice(0, 24) })
