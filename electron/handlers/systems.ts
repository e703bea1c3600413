import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { readSettings } from '@db/settings'
import { removeSearch, saveSearch } from '@db/systems'
import type { Context } from './context'
import { inOpenCase } from './work'

const kinds = { found: 'system/found', nothing: 'system/nothing-found' } as const

export const systemHandlers: Handlers<Context>['systems'] = {
  searched: ({ caseId, systemId, result, searchedOn }, context) =>
    inOpenCase(context, caseId, ({ tx, file, today, vault, record }) => {
      const { systems } = readSettings(tx)
      const before = file.searches.find(search => search.systemId === systemId)
      const registered = systems.find(({ id, state }) => id === systemId && state === 'in_use')
      const name = before?.name ?? registered?.name
      if (!name) return err({ code: 'system/not-registered' })
      if (searchedOn > today) return err({ code: 'pause/in-future', today })
      const searchedBy = before?.searchedOn === searchedOn ? before.searchedBy : vault.login
      saveSearch(tx, { caseId, systemId, name, result, searchedOn, searchedBy })
      record(kinds[result], { system: systemId, day: searchedOn })
      return ok(null)
    }),

  undoSearched: ({ caseId, systemId }, context) =>
    inOpenCase(context, caseId, ({ tx, file, record }) => {
      const search = file.searches.find(one => one.systemId === systemId)
      if (!search) return ok(null)
      removeSearch(tx, search)
      record('system/search-undone', { system: systemId })
      return ok(null)
    }),
}
