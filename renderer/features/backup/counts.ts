import type { Text } from '@ui/app/text'

type Counts = Readonly<Record<string, number>>

/** Tables worth a word to the officer, by the names they have in the vault. */
export const tables = [
  'cases',
  'requests',
  'parties',
  'items',
  'documents',
  'letters',
  'answers',
  'reviews',
  'identity_checks',
  'evidence',
  'particulars',
  'pauses',
  'extensions',
  'dismissals',
  'events',
] as const

/** 12 cases, 30 documents, 9 letters: each in the words of the language. */
export const countWords = ({ t }: Pick<Text, 't'>, counts: Counts) => ({
  cases: t('backup.counts.cases', { count: counts['cases'] ?? 0 }),
  documents: t('backup.counts.documents', { count: counts['documents'] ?? 0 }),
  letters: t('backup.counts.letters', { count: counts['letters'] ?? 0 }),
})

/** Bytes as people say them. */
export function sizeWords({ t }: Pick<Text, 't'>, bytes: number): string {
  if (bytes < 1_000_000) {
    return t('backup.bytes.kb', { size: Math.max(1, Math.round(bytes / 1000)) })
  }
  return bytes < 1_000_000_000
    ? t('backup.bytes.mb', { size: (bytes / 1_000_000).toFixed(1) })
    : t('backup.bytes.gb', { size: (bytes / 1_000_000_000).toFixed(1) })
}
