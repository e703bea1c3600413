import { z } from 'zod'
import { language } from '@core/bilingual'
import { channel } from '@core/cases/case'
import { err, ok, type Result } from '@core/result'
import { calendarDate } from '@core/time/calendar-date'
import { importField } from './field'
import { dateOrder } from './mapping'

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

export type MapFile = z.output<typeof mapFile>

/** A file of `--map`; the error says what in it is wrong. Throws where it is no JSON. */
export function readMapFile(text: string): Result<MapFile, string> {
  const parsed = mapFile.safeParse(JSON.parse(text.replace(/^\ufeff/, '')))
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error))
}
