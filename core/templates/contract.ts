import { z } from 'zod'
import { longText, shortText } from '@core/cases/case'
import { templateVersionId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import type { Instant } from '@core/time/calendar-date'
import type { TemplateProblem } from '@core/letters/check-template'
import { templateKey, templateText, type TemplateKey, type TemplateVersion } from './template'

/** A text of a law, and whether the organisation has its own. */
export type TemplateRow = {
  readonly letterId: string
  /** Languages that it is written in, with the version in use; null is the built-in text. */
  readonly languages: readonly {
    readonly language: TemplateKey['language']
    readonly adapted: { readonly version: number; readonly createdAt: Instant } | null
  }[]
}

export type TemplateView = {
  readonly builtIn: string
  /** What letters are written from now. */
  readonly inUse: string
  /** Newest first. */
  readonly versions: readonly TemplateVersion[]
  /** Letters that this text is part of; of a letter, itself. */
  readonly letters: readonly string[]
}

export type TemplateTrial = {
  readonly problems: readonly TemplateProblem[]
  /** The letter of the sample case, one SVG a page; none where it cannot be written. */
  readonly pages: readonly string[]
}

/** What came of a file of templates. Those that have problems are left out. */
export type TemplateImport = {
  readonly added: readonly TemplateKey[]
  readonly same: readonly TemplateKey[]
  readonly refused: readonly {
    readonly key: TemplateKey
    readonly problems: readonly TemplateProblem[]
  }[]
}

const trial = templateKey.extend({ text: templateText })
const saved = output<{ readonly version: number }>()

export const templatesContract = {
  list: query(z.object({ regime: shortText }), output<readonly TemplateRow[]>()),
  read: query(templateKey, output<TemplateView>()),
  /** Tries a text on the sample case; `shownIn` is the letter, where the text is a piece of several. */
  try: query(
    trial.extend({ variant: shortText.nullable(), shownIn: shortText }),
    output<TemplateTrial>(),
  ),
  save: needs('settings/change', command(trial.extend({ note: longText }), saved)),
  /** A new version that says what an earlier one said. */
  bringBack: needs('settings/change', command(z.object({ id: templateVersionId }), saved)),
  /** Back to the built-in text, as a version of its own. */
  reset: needs('settings/change', command(templateKey.extend({ note: longText }), saved)),
  /** Saves every text that is adapted now through the OS dialog; null when cancelled. */
  exportFile: needs('data/take-out', command(z.object({ release }), output<string | null>())),
  /** Reads such a file, chosen in the OS dialog; null when cancelled. */
  importFile: needs('settings/change', command(z.object({}), output<TemplateImport | null>())),
}

export type TemplateError =
  | { readonly code: 'template/not-found' }
  /** It is what is in use already. */
  | { readonly code: 'template/same' }
  | { readonly code: 'template/has-problems'; readonly problems: readonly TemplateProblem[] }
  | { readonly code: 'template/not-a-template-file' }
  | { readonly code: 'template/none-adapted' }
