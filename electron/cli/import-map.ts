import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { language } from '@core/bilingual'
import { channel } from '@core/cases/case'
import type { TableView } from '@core/imports/contract'
import { importField } from '@core/imports/field'
import { headerKey } from '@core/imports/header-words'
import { dateOrder, type Mapping } from '@core/imports/mapping'
import { calendarDate } from '@core/time/calendar-date'
import { WrongUse } from './command'
import { dateOption, existingFile, type Given } from './options'

/** What a file of `--map` may say; what it does not say is guessed as in the window. */
const mapFile = z.strictObject({
  /** By heading, or in the order of the columns; null leaves a column out. */
  columns: z
    .union([z.record(z.string(), importField.nullable()), z.array(importField.nullable())])
    .optional(),
  headerRow: z.int().min(0).nullable().optional(),
  dateOrder: dateOrder.nullable().optional(),
  regime: z.string().optional(),
  variant: z.string().nullable().optional(),
  receivedOn: calendarDate.nullable().optional(),
  type: z.string().nullable().optional(),
  channel: channel.optional(),
  language: language.optional(),
  words: z
    .object({
      type: z.record(z.string(), z.string()).default({}),
      channel: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
})

/** The mapping that the window would show, as the options and the file of `--map` change it. */
export function mappingFrom(view: TableView, given: Given): Mapping {
  const { columns, words, ...rest } = fileOption(given)
  const order = given.text('date-order')
  const received = given.text('received')
  const type = given.text('type')
  const parsedOrder = order === undefined ? undefined : dateOrder.safeParse(order)
  if (parsedOrder?.success === false) throw new WrongUse(`--date-order ${order}: write mdy or dmy`)
  const headerRow = rest.headerRow === undefined ? view.mapping.headerRow : rest.headerRow
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...view.mapping,
    ...said,
    headerRow,
    ...(parsedOrder?.data ? { dateOrder: parsedOrder.data } : {}),
    ...(received === undefined ? {} : { receivedOn: dateOption(received, '--received') }),
    ...(type === undefined ? {} : { type }),
    words: { ...view.mapping.words, ...words },
    columns: columnsFrom(view, columns, headerRow),
  }
}

function fileOption(given: Given): z.output<typeof mapFile> {
  const path = given.text('map')
  if (path === undefined) return {}
  try {
    return mapFile.parse(
      JSON.parse(readFileSync(existingFile(path), 'utf8').replace(/^\ufeff/, '')),
    )
  } catch (cause) {
    if (cause instanceof WrongUse) throw cause
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON'
    throw new WrongUse(`--map ${path}: ${why}`)
  }
}

function columnsFrom(
  { mapping, top }: TableView,
  said: z.output<typeof mapFile>['columns'],
  headerRow: number | null,
): Mapping['columns'] {
  if (said === undefined) return mapping.columns
  if (Array.isArray(said)) return said
  const header = headerRow === null ? [] : (top[headerRow] ?? [])
  const byKey = new Map(Object.entries(said).map(([name, field]) => [headerKey(name), field]))
  const keys = header.map(headerKey)
  const missing = Object.keys(said).filter(name => !keys.includes(headerKey(name)))
  if (missing.length > 0) throw new WrongUse(`--map: the table has no column ${missing.join(', ')}`)
  return mapping.columns.map((field, at) => {
    const key = keys[at] ?? ''
    return byKey.has(key) ? (byKey.get(key) ?? null) : field
  })
}
