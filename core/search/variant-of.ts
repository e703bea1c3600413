import { variantCharacters } from '@core/text/variants'

/** Whether one of the two has a character in an old or variant form that the other writes otherwise. */
export function differsByVariant(original: string, typed: string): boolean {
  const [one, other] = [original.normalize('NFKC'), typed.normalize('NFKC')]
  return hasOwnVariant(one, other) || hasOwnVariant(other, one)
}

const hasOwnVariant = (one: string, other: string): boolean =>
  Array.from(one).some(character => variantCharacters.has(character) && !other.includes(character))
