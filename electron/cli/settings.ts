import type { Wording } from '@core/audit/event-sentence'
import { language as languageKind, type Language } from '@core/bilingual'
import { sayIn } from '@core/i18n/say'
import { valueOf } from '@core/failure'
import { differences, type Difference } from '@core/settings-file/differences'
import type { Command } from './command'
import { languageOption, noArgument, readOptions } from './options'
import { vaultOptions, withVault } from './program'
import { releaseOf, releaseOptions } from './release'

/** `kaiji settings export`: the settings of a vault as a file. */
export const settingsExport: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, ...releaseOptions, out: 'text' })
  noArgument(given)
  const savePath = given.required('out')
  const path = await withVault(
    given,
    terminal,
    async ({ api }) => valueOf(await api.settingsFile.save({ release: releaseOf(given) })),
    { savePath },
  )
  return { code: 0, json: { path }, text: path ?? '' }
}

/** `kaiji settings import`: what a file would change, and unless it is only tried, changed. */
export const settingsImport: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, lang: 'text', 'dry-run': 'flag' })
  const openPath = given.argument('FILE')
  const language = given.text('lang') === undefined ? languageKind.enum.en : languageOption(given)
  const isTried = given.flag('dry-run')
  const changes = await withVault(
    given,
    terminal,
    async ({ api }) => {
      const now = valueOf(await api.settingsFile.now({}))
      const content = valueOf(await api.settingsFile.choose({})) ?? now
      const found = differences(now, content, wordingIn(language))
      if (!isTried && found.length > 0) valueOf(await api.settingsFile.apply({ content }))
      return found
    },
    { openPath },
  )
  return { code: 0, json: { dryRun: isTried, changes }, text: changes.map(lineOf).join('\n') }
}

const wordingIn = (language: Language): Wording => ({
  say: sayIn(language),
  pick: text => text[language],
  day: date => date,
})

const lineOf = ({ label, before, after }: Difference): string =>
  `${label}\t${before ?? '-'}\t${after ?? '-'}`
