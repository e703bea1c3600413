import { fstatSync, readSync } from 'node:fs'
import { sha256Of } from './pieces'

/** The archive's first member. */
export const manifestName = 'manifest.json'
/** The archive's members, in order, after the manifest. */
export const memberNames = ['vault.json', 'cases.db'] as const

/**
 * The archive ends with its seal, in the zip comment: the SHA-256 of every byte before the digest.
 * A zip has bytes that its members' checksums do not cover; the seal covers them all.
 */
export const sealMark = 'kaiji-backup sha256:'
export const digestLength = 64
const sealLength = sealMark.length + digestLength

export type SealState = 'holds' | 'broken' | 'no-backup'

/** Looks whether an open file is a backup, and every byte of it is as it was written. */
export function sealState(file: number): SealState {
  const { size } = fstatSync(file)
  const head = textAt(file, 0)
  const tail = textAt(file, Math.max(0, size - sealLength))
  const begins = head.startsWith('PK\u0003\u0004') && head.startsWith(manifestName, 30)
  const ends = tail.startsWith(sealMark)
  // One wrong byte can hide one of the two marks, not both.
  if (!begins && !ends) return 'no-backup'
  const digest = sha256Of(file, size - digestLength)
  return begins && ends && tail.endsWith(digest) ? 'holds' : 'broken'
}

function textAt(file: number, position: number): string {
  const buffer = Buffer.alloc(sealLength)
  return buffer.toString('latin1', 0, readSync(file, buffer, 0, sealLength, position))
}
