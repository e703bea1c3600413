import { randomBytes } from 'node:crypto'

/** Read when the first key is made or opened: with its curves it is a tenth of the program. */
const age = () => import('age-encryption')

/** An age key pair: `identity` opens what was sealed to `recipient`. */
export type KeyPair = { readonly identity: string; readonly recipient: string }

export async function newKeyPair(): Promise<KeyPair> {
  const { generateX25519Identity, identityToRecipient } = await age()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** 32 random bytes that encrypt the database. */
export const newDataKey = (): Buffer => randomBytes(32)

/** Encrypts a private key with a password (scrypt), as an armored age file. */
export async function wrapIdentity(
  identity: string,
  password: string,
  workFactor?: number,
): Promise<string> {
  const { armor, Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalized(password))
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor)
  return armor.encode(await encrypter.encrypt(identity))
}

export type Unwrapped =
  | { readonly state: 'open'; readonly identity: string }
  | { readonly state: 'wrong-password' }
  | { readonly state: 'damaged' }

/** Opens a wrapped private key with its password. */
export async function unwrapIdentity(wrapped: string, password: string): Promise<Unwrapped> {
  const { armor, Decrypter } = await age()
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(normalized(password))
    const identity = await decrypter.decrypt(armor.decode(wrapped), 'text')
    return { state: 'open', identity }
  } catch (cause) {
    // The library tells a password that does not fit from a broken file by its words only.
    const wrong = cause instanceof Error && cause.message.startsWith('no identity matched')
    return { state: wrong ? 'wrong-password' : 'damaged' }
  }
}

/** Encrypts the data key so that each of the recipients can open it. */
export async function sealKey(key: Uint8Array, recipients: readonly string[]): Promise<string> {
  const { armor, Encrypter } = await age()
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(key))
}

/** The data key, or undefined when this private key does not open it. */
export async function openSealedKey(sealed: string, identity: string): Promise<Buffer | undefined> {
  const { armor, Decrypter } = await age()
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const key = Buffer.from(await decrypter.decrypt(armor.decode(sealed)))
    return key.length === 32 ? key : undefined
  } catch {
    // Not a private key at all, another vault's, or a damaged seal: none of them opens it.
    return undefined
  }
}

/** The public key of a private one; undefined for what is none. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  const { identityToRecipient } = await age()
  try {
    return await identityToRecipient(identity)
  } catch {
    return undefined
  }
}

/** A recovery key as typed from paper: spaces, line breaks and small letters do not matter. */
export const typedIdentity = (text: string): string =>
  text
    .replace(/[\s-]+/g, '')
    .toUpperCase()
    .replace(/^AGESECRETKEY1/, 'AGE-SECRET-KEY-1')

/** The same password typed on another keyboard or system must stay the same bytes. */
const normalized = (password: string) => password.normalize('NFKC')
