import { readFileSync } from 'node:fs'
import { rulePack } from '@core/regimes/rule-pack'
import type { InterfaceLanguage } from './app'

// Read as a file: the test runner loads no JSON modules.
const pack = rulePack.parse(JSON.parse(readFileSync('core/regimes/jp_appi/rules.json', 'utf8')))

export const letterTitle = (id: string, language: InterfaceLanguage): string =>
  pack.letters.find(letter => letter.id === id)?.title[language] ?? id

export const methodName = (id: string, language: InterfaceLanguage): string =>
  pack.identity.methods.find(method => method.id === id)?.name[language] ?? id

/** A catalog's sentence with its names filled in. */
export const replace = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce(
    (said, [name, value]) => said.replaceAll(`{{${name}}}`, value),
    text,
  )
