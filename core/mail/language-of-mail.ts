import type { Language } from '@core/bilingual'

const fewestLetters = 20

/** The language a text is written in, of those that letters are written in; undefined where it does not tell. */
export function languageOfMail(text: string): Language | undefined {
  const japanese = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  if (latin >= fewestLetters && japanese * 10 < latin) return 'en'
  return /[\u3040-\u30ff]/.test(text) ? 'ja' : undefined
}
