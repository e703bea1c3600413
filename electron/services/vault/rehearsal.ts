import { lockFile } from '@db/exclusive'
import { newDataKey, newKeyPair, openSealedKey, sealKey } from './keys'

/**
 * Does once in memory what unlocking does. The first time loads the database's addon and what keys
 * are read with, a twentieth of a second of work: better while the password is typed than after it.
 */
export async function rehearseUnlocking(sqliteAddon?: string): Promise<void> {
  lockFile(':memory:', sqliteAddon)?.()
  const { identity, recipient } = await newKeyPair()
  await openSealedKey(await sealKey(newDataKey(), [recipient]), identity)
}
