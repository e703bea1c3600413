import type { Language } from '@core/bilingual'

type LetterWords = {
  /** In place of the page's number, on a page that goes back to us. */
  readonly slip: string
  readonly cutLine: string
  readonly returnTo: string
  /** Our number on a slip that comes back alone. */
  readonly ourNumber: (number: string) => string
  /** Alternative texts of the pictures, for who hears the letter. */
  readonly logoOf: (sender: string) => string
  readonly sealOf: (sender: string) => string
}

/** What is printed on paper besides a letter's own words. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  ja: {
    slip: 'ご返送用',
    cutLine: '✂ 切り取り線',
    returnTo: 'ご返送先',
    ourNumber: number => `文書番号：${number}`,
    logoOf: sender => (sender ? `${sender}のロゴ` : '差出人のロゴ'),
    sealOf: sender => (sender ? `${sender}の角印` : '差出人の角印'),
  },
  en: {
    slip: 'To be returned',
    cutLine: '✂ Cut here',
    returnTo: 'Please return to',
    ourNumber: number => `Our letter: ${number}`,
    logoOf: sender => (sender ? `Logo of ${sender}` : 'Logo of the sender'),
    sealOf: sender => (sender ? `Company seal of ${sender}` : 'Company seal of the sender'),
  },
}
