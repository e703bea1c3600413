import { readFileSync } from 'node:fs'
import { resolveVariants } from '@core/regimes/resolve-variants'
import { rulePackFile, type RulePack } from '@core/regimes/rule-pack'
import type { InterfaceLanguage } from './app'

// Read as files: the test runner loads no JSON modules.
const fileOf = (regime: string) => {
  const parts = ['rules', 'identity', 'letters'].map((part): unknown =>
    JSON.parse(readFileSync(`core/regimes/${regime}/${part}.json`, 'utf8')),
  )
  return rulePackFile.parse(Object.assign({}, ...parts))
}
const pack = fileOf('jp_appi')

/** The names of these laws, by pack key. */
export const packNames = (language: InterfaceLanguage): Readonly<Record<string, string>> => ({
  jp_appi: pack.name[language],
  ...Object.fromEntries(
    fileOf('gdpr').variants.map(({ id, name }) => [`gdpr/${id}`, name[language]]),
  ),
})

const packs = ['jp_appi', 'gdpr', 'us_ca_ccpa'].flatMap(regime => resolveVariants(fileOf(regime)))

/** The rules of a law in one form, such as jp_appi or gdpr/uk. */
export function lawOf(key: string): RulePack {
  const found = packs.find(
    ({ regime, variant }) => key === (variant === null ? regime : `${regime}/${variant}`),
  )
  if (!found) throw new Error(`no such law: ${key}`)
  return found
}

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
