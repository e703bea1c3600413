import { inForceOn } from '@core/settings/privacy-policies'
import { wordsIn } from '@core/settings/register'
import { dateIn, type ComposeInput } from './compose-input'

/** The policies in force on the day of receipt, with their versions; empty where none is registered. */
export function policyInForce(input: ComposeInput): string {
  const { settings, file, language } = input
  const found = inForceOn(settings.policies, file.case.receivedOn).map(one => {
    const title = wordsIn(one.title, language)
    const from = dateIn(input, one.inForceFrom)
    return language === 'ja'
      ? `${title} ${one.version}（${from}から適用）`
      : `${title}, version ${one.version} (in force from ${from})`
  })
  return found.join(language === 'ja' ? '、' : '; ')
}
