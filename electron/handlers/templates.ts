import { language } from '@core/bilingual'
import type { Handlers } from '@core/ipc/contract'
import { pieceNames } from '@core/letters/templates'
import { findPack } from '@core/regimes/index'
import { err, ok } from '@core/result'
import { checkTemplate, lettersWith, sampleLetter } from '@core/letters/check-template'
import type { TemplateRow } from '@core/templates/contract'
import type { TemplateKey } from '@core/templates/template'
import { findVersion, newestVersions, versionsOf } from '@db/letter-templates'
import type { Context } from './context'
import { exportTemplates, importTemplates } from './template-files'
import { adaptedIn, builtInText } from './template-texts'
import { addVersion } from './template-versions'
import { inVault, openVault } from './work'

export const templateHandlers: Handlers<Context>['templates'] = {
  list({ regime }, context) {
    const pack = findPack({ regime, variant: null })
    if (!pack) return err({ code: 'template/not-found' })
    const newest = newestVersions(openVault(context).db, { regime })
    const ids = [...pack.letters.map(letter => letter.id), ...allPieces(regime)]
    return ok(ids.map(letterId => rowOf({ regime, letterId }, newest)))
  },

  read(key, context) {
    const { db } = openVault(context)
    const builtIn = builtInText(key)
    const pack = findPack({ regime: key.regime, variant: null })
    if (builtIn === undefined || !pack) return err({ code: 'template/not-found' })
    const adapted = adaptedIn(db, key)
    const inUse = adapted[key.letterId] ?? builtIn
    const letters = lettersWith(pack, key, adapted)
    return ok({ builtIn, inUse, versions: versionsOf(db, key), letters })
  },

  try({ text, variant, shownIn, ...key }, context) {
    const pack = findPack({ regime: key.regime, variant })
    if (builtInText(key) === undefined || !pack) return err({ code: 'template/not-found' })
    const adapted = adaptedIn(openVault(context).db, key)
    const problems = checkTemplate({ key, text, adapted })
    const sample = sampleLetter({
      pack,
      letterId: shownIn,
      language: key.language,
      adapted: { ...adapted, [key.letterId]: text },
    })
    if ('code' in sample) return ok({ problems, pages: [] })
    const { frame, body } = sample
    const font = frame.letterhead?.font ?? 'mincho'
    const letter = { frame, body, font, draft: false, createdAt: context.now() }
    return ok({ problems, pages: context.printer.pages(letter) })
  },

  save: ({ text, note, ...key }, context) =>
    inVault(context, work => addVersion(work, key, { text, note })),

  bringBack: ({ id }, context) =>
    inVault(context, work => {
      const version = findVersion(work.tx, id)
      if (!version) return err({ code: 'template/not-found' })
      const { regime, letterId, language: written, text, note } = version
      return addVersion(work, { regime, letterId, language: written }, { text, note })
    }),

  reset: ({ note, ...key }, context) =>
    inVault(context, work => addVersion(work, key, { text: '', note })),

  exportFile: ({ release }, context) => exportTemplates(context, release),
  importFile: (_input, context) => importTemplates(context),
}

const allPieces = (regime: string): readonly string[] => [
  ...new Set(language.options.flatMap(one => pieceNames(regime, one))),
]

function rowOf(
  { regime, letterId }: Omit<TemplateKey, 'language'>,
  newest: ReturnType<typeof newestVersions>,
): TemplateRow {
  const written = language.options.filter(
    one => builtInText({ regime, letterId, language: one }) !== undefined,
  )
  const languages = written.map(one => {
    const found = newest.find(v => v.letterId === letterId && v.language === one)
    const adapted = found && found.text !== ''
    return {
      language: one,
      adapted: adapted ? { version: found.version, createdAt: found.createdAt } : null,
    }
  })
  return { letterId, languages }
}
