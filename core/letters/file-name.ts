import type { Language } from '@core/bilingual'
import type { LetterRecord } from './letter'

const voidMark: Readonly<Record<Language, string>> = { ja: '（無効）', en: ' (void)' }

/** A letter's file as it is called where it is shown or saved: of a void one, in its own language, that it is void. */
export function letterFileName(
  { status, language }: Pick<LetterRecord, 'status' | 'language'>,
  name: string,
): string {
  if (status !== 'void') return name
  const end = name.lastIndexOf('.')
  const [stem, extension] = end < 0 ? [name, ''] : [name.slice(0, end), name.slice(end)]
  return `${stem}${voidMark[language]}${extension}`
}
