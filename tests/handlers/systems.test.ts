import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import type { DataSystem } from '@core/settings/systems'
import { day, register, testProgram, valueOf } from '@tests/support/program'

const system = (ja: string, state: DataSystem['state'] = 'in_use'): DataSystem => ({
  id: randomUUID(),
  name: { ja, en: '' },
  ...{ holds: '', responsible: '', place: '', keptFor: '', note: '' },
  state,
})

async function started(...systems: readonly DataSystem[]) {
  const program = await testProgram()
  valueOf(await program.api.settings.change({ change: { systems: [...systems] } }))
  const caseId = await register(program)
  const searches = async () => valueOf(await program.api.cases.view({ caseId })).file.searches
  const kinds = async () =>
    valueOf(await program.api.cases.view({ caseId })).history.map(({ kind }) => kind)
  return { ...program, caseId, searches, kinds }
}

const found = { result: 'found', searchedOn: day('2026-12-18') } as const

test('a case keeps who searched a system, when and with what result, in the words of that day', async () => {
  const crm = system('顧客管理')
  const { api, caseId, searches, kinds } = await started(crm)
  expect(await searches()).toEqual([])
  valueOf(await api.systems.searched({ caseId, systemId: crm.id, ...found }))
  valueOf(await api.settings.change({ change: { systems: [] } }))
  const { name } = crm
  const said = { caseId, systemId: crm.id, name, searchedBy: 'sato', ...found }
  expect(await searches()).toEqual([said])
  // What left the register can still be corrected, and taken back.
  const place = { caseId, systemId: crm.id }
  valueOf(await api.systems.searched({ ...place, ...found, result: 'nothing' }))
  expect(await searches()).toEqual([{ ...said, result: 'nothing' }])
  valueOf(await api.systems.undoSearched(place))
  expect(await searches()).toEqual([])
  expect((await kinds()).filter(kind => kind.startsWith('system/'))).toEqual([
    'system/search-undone',
    'system/nothing-found',
    'system/found',
  ])
})

test('what is not registered, or retired, or searched tomorrow is refused', async () => {
  const retired = system('旧', 'retired')
  const crm = system('顧客管理')
  const { api, caseId } = await started(retired, crm)
  for (const systemId of [randomUUID(), retired.id]) {
    expect(await api.systems.searched({ caseId, systemId, ...found })).toMatchObject({
      error: { code: 'system/not-registered' },
    })
  }
  const searchedOn = day('2026-12-19')
  expect(
    await api.systems.searched({ caseId, systemId: crm.id, ...found, searchedOn }),
  ).toMatchObject({ error: { code: 'pause/in-future' } })
})

test('of two cases that are merged the one that goes on knows what was searched, until that is undone', async () => {
  const crm = system('会員管理')
  const program = await started(crm)
  const { api, caseId: otherId } = program
  const caseId = await register(program)
  const searched = async (id: CaseId) =>
    valueOf(await api.cases.view({ caseId: id })).file.searches.map(({ name }) => name)
  valueOf(await api.systems.searched({ caseId, systemId: crm.id, ...found }))
  const why = '同じ問い合わせのため'
  valueOf(await api.transfers.merge({ caseId, intoId: otherId, why }))
  expect(await searched(otherId)).toEqual([crm.name])
  valueOf(await api.transfers.undo({ caseId, otherId, why }))
  expect(await searched(otherId)).toEqual([])
  expect(await searched(caseId)).toEqual([crm.name])
})
