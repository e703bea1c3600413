import { z } from 'zod'

/** What a child is asked to do. It begins when it is told to go, so that starting Node is not timed. */
export const order = z.object({
  task: z.enum([
    ...(['create', 'work', 'open', 'backup', 'restore', 'migrate', 'rotate'] as const),
    ...(['destroy', 'bring-back', 'accounts'] as const),
  ]),
  folder: z.string(),
  seed: z.int(),
  /** Says after each step what is in the database: for the run that nobody kills. */
  reference: z.boolean().default(false),
  /** The backup to restore; the migrations to bring the vault up to. */
  file: z.string().optional(),
  /** The cases to bring back out of the backup. */
  cases: z.array(z.string()).default([]),
})
export type Order = Readonly<z.input<typeof order>>

/** What a child says. `step`: the reply has come, so the work of that step must never be lost. */
export const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('loaded') }),
  z.object({
    kind: z.literal('step'),
    at: z.int(),
    name: z.string(),
    /** Milliseconds since it was told to go. */
    ms: z.number(),
    dump: z.record(z.string(), z.string()).optional(),
    path: z.string().optional(),
  }),
  z.object({ kind: z.literal('done'), ms: z.number() }),
  z.object({ kind: z.literal('problem'), text: z.string() }),
])
export type Said = Readonly<z.infer<typeof said>>
export type Step = Extract<Said, { kind: 'step' }>
