import { hasWords } from '@ui/app/i18n'
import type { Text } from '@ui/app/text'
import type { Catalog } from '@core/i18n/catalog'
import type { RulePack } from '@core/regimes/rule-pack'

type Piece = keyof Catalog['templates']['piece']

const isKnownPiece = (id: string): id is Piece => hasWords(`templates.piece.${id}`)

/** A letter's or piece's name in words; a piece that is new in a rule pack shows its id rather than nothing. */
export function textName(
  { t, pick }: Pick<Text, 't' | 'pick'>,
  pack: RulePack,
  id: string,
): string {
  const letter = pack.letters.find(one => one.id === id)
  if (letter) return `${id} ${pick(letter.title)}`
  return isKnownPiece(id) ? t(`templates.piece.${id}`) : id
}
