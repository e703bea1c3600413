import { resolve } from 'node:path'
import { language, type Language } from '@core/bilingual'
import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { templateOf } from '@core/letters/templates'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { findAssets } from '@main/services/assets'
import { createFiles } from '@main/services/files'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { caseLetter } from './case-letter'
import { WrongUse, type Answer, type Command } from './command'
import { valueOf } from '@core/failure'
import { languageOption, noArgument, packOption, readOptions, type Given } from './options'
import { vaultOptions } from './program'
import { releaseOptions } from './release'

const languagesOf = (pack: RulePack, letterId: string): readonly Language[] =>
  language.options.filter(one => templateOf(pack.regime, letterId, one) !== undefined)

/** `kaiji letters`: the letters of a regime and the languages each is written in. */
export const letters: Command = args => {
  const given = readOptions(args, { regime: 'text', variant: 'text' })
  noArgument(given)
  const pack = packOption(given)
  const json = pack.letters.map(({ id, title }) => ({
    id,
    title,
    languages: languagesOf(pack, id),
  }))
  const text = json.map(({ id, title, languages }) =>
    [id, languages.join(','), title.ja, title.en].join('  '),
  )
  return { code: 0, json, text: text.join('\n') }
}

const letterOptions = {
  ...vaultOptions,
  sample: 'flag',
  regime: 'text',
  variant: 'text',
  case: 'text',
  letter: 'text',
  lang: 'text',
  out: 'text',
  issue: 'flag',
  format: 'text',
  archive: 'flag',
  ...releaseOptions,
} as const

/** What only a letter of a case has. */
const caseOptions = ['case', 'format', 'archive', 'issue', ...Object.keys(releaseOptions)]

/** `kaiji letter`: a letter of the built-in sample case as PDF, or one of a case in a vault. */
export const letter: Command = (args, terminal) => {
  const given = readOptions(args, letterOptions)
  noArgument(given)
  if (given.flag('sample') === (given.text('vault') !== undefined)) {
    throw new WrongUse('Say either --sample or --vault')
  }
  if (!given.flag('sample')) return caseLetter(given, terminal)
  const ofCase = caseOptions.find(name => given.flag(name) || given.text(name) !== undefined)
  if (ofCase) throw new WrongUse(`--${ofCase} is for a letter of a case: say --vault, not --sample`)
  return sampleLetter(given)
}

async function sampleLetter(given: Given): Promise<Answer> {
  const pack = packOption(given)
  const letterId = given.required('letter')
  const lang = languageOption(given)
  const out = resolve(given.required('out'))
  if (!letterSpecOf(pack, letterId)) {
    const known = pack.letters.map(one => one.id).join(', ')
    throw new WrongUse(`--letter ${letterId}: ${pack.regime} has ${known}`)
  }
  const input = sampleLetterInput(pack, letterId, lang)
  const { frame, body } = valueOf(composeLetter(input))
  const { font } = input.settings
  const createdAt = `${input.datedOn}T00:00:00Z`
  const printer = createLetterPrinter(findAssets())
  const pdf = printer.pdf({ frame, body, font, draft: false, createdAt })
  valueOf(await createFiles().write(out, pdf))
  return {
    code: 0,
    json: { out, letterId, language: lang, size: pdf.length },
    text: `${out}: ${body.title}`,
  }
}
