import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { fold } from '@core/text/fold'
import { inOneLanguage, severalLines } from './register'

/** A place where personal data is held, such as a CRM or a filing cabinet. */
export const dataSystem = z.object({
  /** What a case remembers its searches by; names may change. */
  id: z.uuid(),
  name: inOneLanguage,
  /** Which data of whom. */
  holds: severalLines,
  /** Whom to ask for a search. */
  responsible: shortText,
  /** The server, country or room. */
  place: shortText,
  /** How long data stays there, so that nobody looks for what is gone. */
  keptFor: shortText,
  note: severalLines,
  /** One that is retired is offered no more; cases in which it was searched go on saying so. */
  state: z.enum(['in_use', 'retired']),
})
export type DataSystem = Readonly<z.infer<typeof dataSystem>>

/** In the order in which they are offered. */
export const dataSystems = z.array(dataSystem).max(200).refine(eachIdOnce)

function eachIdOnce(systems: readonly { readonly id: string }[]): boolean {
  return new Set(systems.map(({ id }) => id)).size === systems.length
}

/** Whether words about where something is held are the name of this system, in either language. */
export function isNamed({ name }: Pick<DataSystem, 'name'>, words: string): boolean {
  const folded = fold(words.trim())
  return folded !== '' && [name.ja, name.en].some(one => fold(one.trim()) === folded)
}
