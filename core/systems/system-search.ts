import { z } from 'zod'
import { caseId } from '@core/ids'
import type { Item } from '@core/items/item'
import { inOneLanguage } from '@core/settings/register'
import { isNamed, type DataSystem } from '@core/settings/systems'
import { calendarDate } from '@core/time/calendar-date'

export const searchResult = z.enum(['found', 'nothing'])
export type SearchResult = z.infer<typeof searchResult>

/** That a system was searched for a case's person. One that was not searched has none. */
export const systemSearch = z.object({
  caseId,
  systemId: z.uuid(),
  /** As the register called it on that day: it may be renamed, and it may go. */
  name: inOneLanguage,
  result: searchResult,
  searchedOn: calendarDate,
  /** A login. */
  searchedBy: z.string(),
})
export type SystemSearch = Readonly<z.infer<typeof systemSearch>>

export type SystemOfCase = {
  readonly id: string
  /** Undefined where the register has it no more. */
  readonly system: DataSystem | undefined
  readonly name: SystemSearch['name']
  readonly search: SystemSearch | undefined
  /** Names of the items that say they are held there. */
  readonly items: readonly string[]
}

type Held = Pick<Item, 'name' | 'system'>

/** What a case has to say of each system: those in use, and those that were searched before they went. */
export function systemsOfCase(
  register: readonly DataSystem[],
  searches: readonly SystemSearch[],
  items: readonly Held[],
): readonly SystemOfCase[] {
  const searchOf = (id: string) => searches.find(({ systemId }) => systemId === id)
  const known = new Set(register.map(({ id }) => id))
  const itemsIn = (system: Pick<DataSystem, 'name'>) =>
    items.filter(item => isNamed(system, item.system)).map(item => item.name.trim())
  return [
    ...register
      .filter(({ id, state }) => state === 'in_use' || searchOf(id) !== undefined)
      .map(system => {
        const { id, name } = system
        return { id, system, name, search: searchOf(id), items: itemsIn(system) }
      }),
    ...searches
      .filter(({ systemId }) => !known.has(systemId))
      .map(search => {
        const { systemId: id, name } = search
        return { id, system: undefined, name, search, items: itemsIn(search) }
      }),
  ]
}
