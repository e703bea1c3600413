import type { Language } from '@core/bilingual'
import type { EnglishUsage } from '@core/regimes/rule-pack'
import type { Organisation } from '@core/settings/settings'
import { contactWords } from './frame'

/** What a mail that only brings a letter says: nothing of the matter itself, which many mail servers could read. */
export type CoveringMail = { readonly subject: string; readonly text: string }

type About = {
  readonly language: Language
  readonly english: EnglishUsage
  readonly organisation: Organisation
  /** With its form of address, as in the letter. */
  readonly addressee: string
  readonly caseNumber: string
  readonly documentNumber: string
  /** How many files are attached. */
  readonly files: number
  /** They open with a password only, which is told another way and stands in no mail. */
  readonly locked: boolean
}

/** The words of the mail that a letter is sent with, in the letter's language. */
export const coveringMail = (about: About): CoveringMail =>
  about.language === 'ja' ? inJapanese(about) : inEnglish(about)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const paragraphs = (...parts: readonly (string | false)[]): string =>
  `${parts.filter(Boolean).join('\n\n')}\n`

const lines = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\n')

function inJapanese(about: About): CoveringMail {
  const { organisation, caseNumber, addressee, files } = about
  const name = organisation.name.ja.trim()
  const desk = organisation.desk.ja.trim()
  const phone = organisation.phone.trim()
  const email = organisation.email.trim()
  const hours = organisation.hours.ja.trim()
  return {
    subject: oneLine(`【${name}】開示等の請求に関するご連絡（受付番号 ${caseNumber}）`),
    text: paragraphs(
      addressee,
      `${[name, desk].filter(Boolean).join('　')}でございます。`,
      lines(
        `受付番号 ${caseNumber} の件につきまして、書面をお送りいたします。`,
        '添付のファイルをご確認くださいますようお願いいたします。',
      ),
      lines(`書面の番号：${about.documentNumber}`, `添付ファイル：${String(files)} 点`),
      about.locked &&
        lines(
          '添付の PDF ファイルには、パスワードを設定しております。',
          'パスワードは、電子メールとは別の方法でお知らせいたします。',
        ),
      lines(
        'このメールにお心当たりのない場合は、お手数ですが、',
        '添付のファイルを開かずに、下記までお知らせください。',
      ),
      lines(
        '----------------------------------------',
        name,
        desk,
        phone && `電話：${phone}`,
        email && `電子メール：${email}`,
        hours && `受付時間：${hours}`,
      ),
    ),
  }
}

function inEnglish(about: About): CoveringMail {
  const { organisation, caseNumber, addressee, files, english } = about
  const words = contactWords[english]
  const name = organisation.name.en.trim()
  const phone = organisation.phone.trim()
  const email = organisation.email.trim()
  const hours = organisation.hours.en.trim()
  return {
    subject: oneLine(`[${name}] Your personal information request (our reference ${caseNumber})`),
    text: paragraphs(
      `Dear ${addressee},`,
      `Please find our letter about your request attached (our reference ${caseNumber}).`,
      lines(`Letter: ${about.documentNumber}`, `Attached files: ${String(files)}`),
      about.locked &&
        lines(
          'The attached PDF files open with a password.',
          'We will tell you the password by another way than e-mail.',
        ),
      lines(
        'If you did not expect this e-mail, please do not open the attachment,',
        'and let us know at the address below.',
      ),
      english === 'american' ? 'Sincerely,' : 'Yours sincerely,',
      lines(
        organisation.desk.en.trim(),
        name,
        phone && `${words.phone}: ${phone}`,
        email && `${words.email}: ${email}`,
        hours && `Hours: ${hours}`,
      ),
    ),
  }
}
