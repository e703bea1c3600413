import { initialPolicy, policy, type Policy } from '@core/settings/policy'
import type { Reader } from './connection'
import { readParts } from './values'

/** How the vault is protected. A part that cannot be read is as in a new vault; the others hold. */
export const readPolicy = (db: Reader): Policy => readParts(db, 'policy', policy, initialPolicy)
