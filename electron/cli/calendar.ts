import { resolve } from 'node:path'
import { valueOf } from '@core/failure'
import { WrongUse, type Command } from './command'
import { noArgument, readOptions } from './options'
import { vaultOptions, withVault } from './program'
import { releaseOf, releaseOptions } from './release'

/** `kaiji calendar`: the dates of all open cases, without personal data, as an iCalendar file. */
export const calendar: Command = async (args, terminal) => {
  const given = readOptions(args, {
    ...vaultOptions,
    ...releaseOptions,
    ...{ out: 'text', lang: 'text', mine: 'flag' },
  })
  noArgument(given)
  const out = resolve(given.required('out'))
  const language = given.text('lang') ?? 'ja'
  if (language !== 'ja' && language !== 'en') throw new WrongUse(`--lang ${language}: ja or en`)
  const asked = { whose: given.flag('mine') ? 'mine' : 'all', language } as const
  const release = releaseOf(given)
  const saved = await withVault(
    given,
    terminal,
    ({ api }) => api.calendar.exportIcs({ ...asked, release }),
    { savePath: out },
  )
  const events = valueOf(saved)?.events ?? 0
  return { code: 0, json: { out, events }, text: `${out}: ${events} dates` }
}
