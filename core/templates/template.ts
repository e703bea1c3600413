import { z } from 'zod'
import { language } from '@core/bilingual'
import { longText, shortText } from '@core/cases/case'
import { templateVersionId } from '@core/ids'
import { instant } from '@core/time/calendar-date'

/** Templates are long; this is about ten times the longest built-in one. */
export const templateText = z.string().max(60_000)

/** Which text: a letter of the rule pack (`L10`), or a piece that several letters share (`_contact`). */
export const templateKey = z.object({ regime: shortText, letterId: shortText, language })
export type TemplateKey = Readonly<z.infer<typeof templateKey>>

/** One version of an adapted template. Versions are added and never change. */
export const templateVersion = templateKey.extend({
  id: templateVersionId,
  version: z.int().positive(),
  /** Empty where this version goes back to the built-in text. */
  text: templateText,
  /** Why it was adapted, for those who come later. */
  note: longText,
  createdBy: z.string(),
  createdAt: instant,
})
export type TemplateVersion = Readonly<z.infer<typeof templateVersion>>

/** The adapted texts of one law in one language, by letter or `_piece`. What is not there is built in. */
export type AdaptedTemplates = Readonly<Record<string, string>>

export const isPiece = (letterId: string): boolean => letterId.startsWith('_')

/** A file with adapted templates, to carry them to another vault. */
export const templateFile = z.object({
  format: z.literal('kaiji-letter-templates'),
  formatVersion: z.literal(1),
  templates: z.array(templateKey.extend({ text: templateText.min(1), note: longText })).max(500),
})
export type TemplateFile = Readonly<z.infer<typeof templateFile>>
