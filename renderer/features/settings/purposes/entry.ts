import { entryCode, isSameCode, type RecipientKind } from '@core/settings/purposes'

export type Register = 'purposes' | 'recipients'

/** A purpose or a recipient as this page shows it; only recipients are of a kind. */
export type Entry = {
  readonly code: string
  readonly text: { readonly ja: string; readonly en: string }
  readonly kind: RecipientKind | null
}

export const newEntry = (register: Register): Entry => ({
  code: '',
  text: { ja: '', en: '' },
  kind: register === 'recipients' ? 'third_party' : null,
})

/** Why an entry cannot stand among the others, by the field that it is about; empty where it can. */
export function entryFaults(
  { code, text }: Entry,
  others: readonly Entry[],
): { readonly code?: 'codeNeeded' | 'codeTaken'; readonly text?: 'wordsNeeded' } {
  const wordless = text.ja.trim() === '' && text.en.trim() === ''
  const taken = others.some(other => isSameCode(other.code, code))
  return {
    ...(taken && { code: 'codeTaken' }),
    ...(!entryCode.safeParse(code).success && { code: 'codeNeeded' }),
    ...(wordless && { text: 'wordsNeeded' }),
  }
}
