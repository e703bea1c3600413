import { z } from 'zod'
import { yesNo } from '@core/checklist/answers'

const answers = z.record(z.string(), yesNo)

/** A checklist filled in outside the program: what `decide` takes, as a file. */
export const answersFile = z.strictObject({
  case: answers.default({}),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        answers: answers.default({}),
        /** Questions answered yes for a named part of the item only. */
        partly: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
export type AnswersFile = Readonly<z.infer<typeof answersFile>>
