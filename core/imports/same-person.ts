import type { Contact } from '@core/cases/case'
import { fold } from '@core/text/fold'

/** By what two cases may turn out to be of one person. */
export const keyKinds = ['email', 'phone', 'name', 'reading', 'address', 'message'] as const
export type KeyKind = (typeof keyKinds)[number]
export type PersonKey = { readonly kind: KeyKind; readonly key: string }

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

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
      .replace(/(丁目|番地の|番地|番|号)/g, '-')
      .replace(/[‐‑–—−ー－-]+/g, '-')
      .replace(/(\d)-(?=\d)/g, '$1x'),
  )

/** What a contact is looked up by, folded: as few as tell a person. */
export function keysOf(contact: Contact): readonly PersonKey[] {
  const email = fold(contact.email).trim()
  const phone = phoneKey(contact.phone)
  const name = letters(contact.name)
  const reading = letters(contact.reading)
  const address = addressKey(contact.address)
  const keys: PersonKey[] = []
  if (email.includes('@')) keys.push({ kind: 'email', key: email })
  if (phone) keys.push({ kind: 'phone', key: phone })
  if (name.length >= 2) keys.push({ kind: 'name', key: name })
  if (reading.length >= 3) keys.push({ kind: 'reading', key: reading })
  if (address.length >= 8) keys.push({ kind: 'address', key: address })
  return keys
}
