import { readFileSync } from 'node:fs'
import type { TableView } from '@core/imports/contract'
import { headerKey } from '@core/imports/header-words'
import { readMapFile, type MapFile } from '@core/imports/map-file'
import { dateOrder, type Mapping } from '@core/imports/mapping'
import { WrongUse } from './command'
import { dateOption, existingFile, type Given } from './options'

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

function fileOption(given: Given): MapFile {
  const path = given.text('map')
  if (path === undefined) return {}
  try {
    const read = readMapFile(readFileSync(existingFile(path), 'utf8'))
    if (read.ok) return read.value
    throw new WrongUse(`--map ${path}: ${read.error}`)
  } catch (cause) {
    if (cause instanceof WrongUse) throw cause
    throw new WrongUse(`--map ${path}: it is not JSON`)
  }
}

function columnsFrom(
  { mapping, top }: TableView,
  said: MapFile['columns'],
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
