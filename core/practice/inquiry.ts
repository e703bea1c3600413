import type { Bilingual, Language } from '@core/bilingual'
import type { Contact } from '@core/cases/case'
import type { RequestType } from '@core/regimes/rule-pack'

type Writer = Pick<Contact, 'name' | 'email' | 'address'>

/** What somebody might write who wants this: plain words, no law, as most inquiries come. */
export const practiceInquiry = (
  { plain }: Pick<RequestType, 'plain'>,
  { name, email, address }: Writer,
  language: Language,
): string =>
  frames[language]
    .replace('{plain}', asSentence(plain, language))
    .replace('{name}', name)
    .replace('{email}', email)
    .replace('{address}', address)

const asSentence = (plain: Bilingual, language: Language): string =>
  language === 'ja' ? `${plain.ja}と思い、ご連絡しました。` : `${plain.en}.`

const frames: Readonly<Record<Language, string>> = {
  ja: `個人情報の窓口の方へ

いつもお世話になっております。
{plain}
お手数ですが、ご返事をお願いいたします。

{name}
{address}
{email}

（学習のために作った文面です。実在の方ではありません。）`,
  en: `Dear Sir or Madam,

{plain} Please let me have your answer.

Kind regards,
{name}
{address}
{email}

(Invented for learning: nobody of this name exists.)`,
}
