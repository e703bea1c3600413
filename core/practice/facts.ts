import { z } from 'zod'
import type { Language } from '@core/bilingual'
import { caseId } from '@core/ids'
import { sampleSettings } from '@core/letters/sample-data'
import { packKey, rulePacks } from '@core/regimes/index'
import type { Settings } from '@core/settings/settings'

/** Where a practice vault keeps what it remembers of itself. */
export const practiceFactsName = 'practice'

/** What the practice vault remembers of itself. */
export const practiceFacts = z.object({ guided: caseId })

/** Who practises, until they are called by their name. */
export const beginner: Readonly<Record<Language, string>> = {
  ja: '練習中の担当者',
  en: 'Practising officer',
}

const specimen = { ja: '【見本】', en: 'SPECIMEN – ' } as const

/**
 * The invented company that letters are shown with, working under every law there is. Its name and
 * the numbers of its letters say on each page that the letter is a specimen.
 */
export function practiceSettings(language: Language): Settings {
  const { name, ...organisation } = sampleSettings.organisation
  return {
    ...sampleSettings,
    organisation: {
      ...organisation,
      name: { ja: `${specimen.ja}${name.ja}`, en: `${specimen.en}${name.en}` },
      documentNumbering: language === 'ja' ? '見本{year}-{n}号' : 'SPECIMEN {year}-{n}',
    },
    regimesInUse: rulePacks.map(packKey),
  }
}
