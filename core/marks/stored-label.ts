import { z } from 'zod'
import { label } from './contract'

/** A label as the vault keeps it. One that was removed stays, so that it can be brought back to its cases. */
export const storedLabel = label.extend({ removed: z.boolean().default(false) })
export type StoredLabel = Readonly<z.infer<typeof storedLabel>>
