import { z } from 'zod'

export const hostileKind = z.enum(['mail', 'document', 'backup', 'vault', 'log'])
export type HostileKind = z.infer<typeof hostileKind>

/** A file to be fed to the program, and the open vault that it is fed to. */
export const hostileOrder = z.object({
  kind: hostileKind,
  name: z.string(),
  file: z.string(),
  folder: z.string(),
})
export type HostileOrder = Readonly<z.infer<typeof hostileOrder>>

export const hostileSaid = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('loaded') }),
  z.object({
    kind: z.literal('fed'),
    ms: z.number(),
    /** `ok` or an error's code for each call; the exit code for each command. */
    answers: z.array(z.string()),
    /** What was thrown and not expected; empty when nothing was. */
    problem: z.string(),
    /** The most memory that the process ever had. */
    megabytes: z.number(),
  }),
])
export type HostileSaid = Readonly<z.infer<typeof hostileSaid>>
export type Fed = Extract<HostileSaid, { kind: 'fed' }>
