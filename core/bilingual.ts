import { z } from 'zod'

export const language = z.enum(['ja', 'en'])
export type Language = z.infer<typeof language>

/** A text that exists in every language the product speaks. */
export const bilingual = z.object({ ja: z.string().min(1), en: z.string().min(1) })
export type Bilingual = Readonly<z.infer<typeof bilingual>>
