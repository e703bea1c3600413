/**
 * The looks in which a walk is made. What it proves is the same in each, and the catalogs' types see to
 * it that no word is missing: one is enough, the first. All are for whoever wants the pictures
 * (KAIJI_PICTURES names their folder).
 */
export const walked = <T>(looks: readonly T[]): readonly T[] =>
  process.env['KAIJI_PICTURES'] ? looks : looks.slice(0, 1)

/** Walks shared out between the languages, every other one in each; for the pictures, all in both. */
export const sharedOut = <T>(language: 'ja' | 'en', walks: readonly T[]): readonly T[] =>
  process.env['KAIJI_PICTURES']
    ? walks
    : walks.filter((_, at) => (at % 2 === 0) === (language === 'ja'))
