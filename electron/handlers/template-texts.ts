import type { Language } from '@core/bilingual'
import type { TemplateVersionId } from '@core/ids'
import { sharedTemplates, templateOf } from '@core/letters/templates'
import type { RulePack } from '@core/regimes/rule-pack'
import { isPiece, type AdaptedTemplates, type TemplateKey } from '@core/templates/template'
import type { Reader } from '@db/connection'
import { newestVersions } from '@db/letter-templates'

type Place = { readonly regime: string; readonly language: Language }

/** The text that came with the program, of a letter or of a `_piece`. */
export const builtInText = ({ regime, letterId, language: written }: TemplateKey) =>
  isPiece(letterId)
    ? sharedTemplates(regime, written)[letterId.slice(1)]
    : templateOf(regime, letterId, written)

/** The adapted texts that letters of a law in a language are written from. */
export const adaptedIn = (db: Reader, place: Place): AdaptedTemplates =>
  Object.fromEntries(inUse(db, place).map(({ letterId, text }) => [letterId, text]))

/** The version that a letter is written from now; null is the built-in text. */
export const templateIdFor = (
  db: Reader,
  { pack, letterId, language }: { pack: RulePack; letterId: string; language: Language },
): TemplateVersionId | null =>
  inUse(db, { regime: pack.regime, language }).find(version => version.letterId === letterId)?.id ??
  null

const inUse = (db: Reader, place: Place) =>
  newestVersions(db, place).filter(version => version.text !== '')
