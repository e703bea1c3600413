import type { Language } from '@core/bilingual'
import { addresseeOf, principalOf } from '@core/cases/case-file'
import type { Party } from '@core/cases/case'
import { typeOf } from '@core/regimes/index'
import type { EnglishUsage, RulePack } from '@core/regimes/rule-pack'
import { letterheadOf, type Organisation } from '@core/settings/settings'
import { calendarDate } from '@core/time/calendar-date'
import { dateIn, type ComposeInput } from './compose-input'
import type { LetterFrame } from './letter'
import { warekiYear } from './wareki'

/** 文書番号 by the organisation's pattern: {n} in four digits, {year} 2026, {wareki} 令和8年. */
export function documentNumber(pattern: string, year: number, n: number): string {
  // The last day of the year, because a year in which an era began is called by the new one.
  const lastDay = calendarDate.parse(`${String(year).padStart(4, '0')}-12-31`)
  return pattern
    .replaceAll('{year}', String(year))
    .replaceAll('{wareki}', warekiYear(lastDay))
    .replaceAll('{n}', String(n).padStart(4, '0'))
}

/** Everything around the body. `documentNumber` is empty while the letter is a draft. */
export function frameOf(input: ComposeInput): LetterFrame {
  const { language, settings } = input
  const letterhead = letterheadOf(settings, input.letterheadId ?? null)
  return {
    language,
    documentNumber: input.documentNumber ?? '',
    date: dateIn(input, input.datedOn),
    addressee: addresseeLines(input),
    sender: senderLines(letterhead.organisation, language, input.pack.english),
    reference: referenceLines(input),
    letterhead: letterhead.look,
  }
}

const present = (lines: readonly string[]): string[] => lines.filter(line => line !== '')

const honorific = /[\s　]*(様|さま|殿|御中|先生)$/

/** A name with its one form of address: 様 for people, what the pack says for an agent, 御中 for organisations; never two. */
export function addressedName(pack: RulePack, party: Party, language: Language): string {
  const name = party.name.trim()
  const organisation = party.organisation.trim()
  if (language === 'en') return name || organisation
  const bare = name.replace(honorific, '')
  if (!bare) return organisation && `${organisation.replace(honorific, '')} 御中`
  const kind = pack.identity.agentKinds.find(k => k.id === party.agentKind)
  return `${bare} ${kind?.honorific ?? '様'}`
}

function addresseeLines(input: ComposeInput): string[] {
  const { file, language, pack } = input
  const party = addresseeOf(file)
  if (!party) return []
  const principal = principalOf(file)
  const onBehalf =
    party.role === 'agent' && principal ? addressedName(pack, principal, language) : ''
  const organisation = party.name.trim() ? party.organisation.trim() : ''
  const postal = postalLine(party.postalCode, language)
  if (language === 'en') {
    const address = [party.address.trim(), postal].filter(Boolean).join(' ')
    const name = addressedName(pack, party, language)
    return present([address, organisation, onBehalf && `Agent for ${onBehalf}`, name])
  }
  return present([
    postal,
    party.address.trim(),
    organisation,
    onBehalf && `（${onBehalf} 代理人）`,
    addressedName(pack, party, language),
  ])
}

function postalLine(code: string, language: Language): string {
  const bare = code.trim().replace(/^〒\s*/, '')
  if (language === 'en' || !bare) return bare
  return `〒${bare}`
}

/** What stands before a telephone number and a mail address in English. */
export const contactWords: Readonly<Record<EnglishUsage, { phone: string; email: string }>> = {
  british: { phone: 'Telephone', email: 'E-mail' },
  american: { phone: 'Phone', email: 'Email' },
}

function senderLines(
  organisation: Organisation,
  language: Language,
  english: EnglishUsage,
): string[] {
  const of = (field: { ja: string; en: string }) => field[language].trim()
  const officer = [of(organisation.officerTitle), of(organisation.officerName)].filter(Boolean)
  const postal = postalLine(organisation.postalCode, language)
  const phone = organisation.phone.trim()
  const email = organisation.email.trim()
  if (language === 'en') {
    return present([
      of(organisation.name),
      [of(organisation.address), postal].filter(Boolean).join(' '),
      of(organisation.desk),
      officer.toReversed().join(', '),
      phone && `${contactWords[english].phone}: ${phone}`,
      email && `${contactWords[english].email}: ${email}`,
    ])
  }
  return present([
    postal,
    of(organisation.address),
    of(organisation.name),
    of(organisation.desk),
    // 印: where the seal goes.
    of(organisation.officerName) && `${officer.join('　')}　　印`,
    phone && `電話：${phone}`,
    email && `電子メール：${email}`,
  ])
}

function referenceLines(input: ComposeInput): string[] {
  const { pack, file, requestFile, language } = input
  const type = typeOf(pack, requestFile.request.type).name[language]
  const received = dateIn(input, file.case.receivedOn)
  return language === 'ja'
    ? [`受付番号：${file.case.number}`, `受付日：${received}`, `ご用件：${type}`]
    : [`Our reference: ${file.case.number}`, `Received: ${received}`, type]
}
