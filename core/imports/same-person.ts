import type { Contact } from '@core/cases/case'
import { fold } from '@core/text/fold'

/** By what two cases may turn out to be of one person. */
export const keyKinds = ['email', 'phone', 'name', 'reading', 'address', 'message'] as const
export type KeyKind = (typeof keyKinds)[number]
export type PersonKey = { readonly kind: KeyKind; readonly key: string }

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Also without what follows a plus sign, which each may add to an address of theirs as they like. */
function emailKeys(text: string): readonly string[] {
  const [email] = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/.exec(fold(text)) ?? []
  return email === undefined ? [] : [...new Set([email, email.replace(/\+[^@]*@/, '@')])]
}

/** The name as it is written and, where it is of two words of Latin letters, the other way round. */
function nameKeys(text: string): readonly string[] {
  const name = fold(text)
    .trim()
    .replace(/(?<=.{2})[\s(]*(?:様|殿|さま|さん)\)?$/u, '')
  const [first, second, ...others] = name.split(/[\s,]+/).map(letters)
  const isLatin = first && second && others.length === 0 && /^[a-z]+$/.test(first + second)
  return [letters(name), ...(isLatin ? [second + first] : [])]
}

/** 0 for +81, no marks; undefined for what is too short to tell anybody by. */
function phoneKey(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/\+81[\s-]?\(?0?\)?/g, '0')
    .replace(/\D/g, '')
  return digits.length >= 9 ? digits : undefined
}

/** 丁目・番地・号 are written in many ways, and none of them makes another place. */
const addressKey = (text: string): string =>
  letters(
    fold(text)
      .replace(/(丁目|番地の|番地|番|号室|号)/g, '-')
      .replace(/[‐‑–—−ー－-]+/g, '-')
      .replace(/(\d)-(?=\d)/g, '$1x'),
  )

/** What a contact is looked up by, folded: as few as tell a person. */
export function keysOf(contact: Contact): readonly PersonKey[] {
  const phone = phoneKey(contact.phone)
  const names = nameKeys(contact.name).filter(name => name.length >= 2)
  // Web forms have names in kana alone.
  const readings = [contact.reading, ...names.filter(name => /^[ぁ-んー]+$/.test(name))]
    .map(letters)
    .filter(reading => reading.length >= 3)
  const address = addressKey(contact.address)
  const of = (kind: KeyKind, keys: readonly string[]) =>
    [...new Set(keys)].map(key => ({ kind, key }))
  return [
    ...of('email', emailKeys(contact.email)),
    ...of('phone', phone ? [phone] : []),
    ...of('name', names),
    ...of('reading', readings),
    ...of('address', address.length >= 8 ? [address] : []),
  ]
}
