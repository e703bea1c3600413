import type { Text } from '@ui/app/text'
import { en } from '@core/i18n/en'
import type { RulePack } from '@core/regimes/rule-pack'

type Piece = keyof typeof en.templates.piece

const isKnownPiece = (id: string): id is Piece => id in en.templates.piece

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
