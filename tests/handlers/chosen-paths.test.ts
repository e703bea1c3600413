import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import { password, testProgram, valueOf } from '@tests/support/program'

const refused = { ok: false, error: { code: 'path/not-chosen' } }

/** Why a member that looks like a path may be named by the page all the same. */
const harmless: Readonly<Record<string, string>> = {
  'backup.removeFolder path': 'only takes a folder out of a list',
  'backup.undoRestore keptAt': 'must be one of the folders that the vault itself put aside',
  'calendar.days to': 'a day',
  'cases.moveDocument to': 'a case',
  'imports.settleMails to': 'a new case, one that there is, or none',
  'reports.listed period.to': 'a day',
  'reports.read period.to': 'a day',
  'reports.savePdf period.to': 'a day',
  'retention.foresee to': 'which cases a period counts for',
  'retention.changePeriods to': 'which cases a period counts for',
}

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly type?: unknown }

/** Members of an input that are called like a file or folder. */
function pathMembers({ properties = {} }: Schema, above = ''): readonly string[] {
  return Object.entries(properties).flatMap(([name, inside]) => {
    const member = `${above}${name}`
    const isPath = /^(path|to|file|folders?|keptAt|target|destination|directory)$/i.test(name)
    const isText = inside.type === 'string' || inside.type === 'array'
    return [...(isPath && isText ? [member] : []), ...pathMembers(inside, `${member}.`)]
  })
}

test('no call names a file or folder without saying what for', () => {
  const surface: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = contract
  const unguarded = Object.entries(surface).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints).flatMap(([name, { input, paths = {} }]) => {
      const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema
      return (
        pathMembers(schema)
          .filter(member => !(member in paths))
          // A period of the calendar is no place on the disk.
          .filter(member => !/(range|filter)\.to$/.test(member))
          .map(member => `${feature}.${name} ${member}`)
          .filter(place => !(place in harmless))
      )
    }),
  )
  expect(unguarded).toEqual([])
})

describe('a path that the page names', () => {
  test('is refused when nobody chose it, and taken once it was', async () => {
    const program = await testProgram()
    const path = join(program.folder, 'elsewhere')
    const vault = { path, organisation: 'X', name: 'X', login: 'x', password }
    expect(await program.api.accounts.create(vault)).toMatchObject(refused)
    expect(await program.api.accounts.locate({ path })).toMatchObject(refused)

    program.answerDialog(path)
    valueOf(await program.api.accounts.chooseFolder({ purpose: 'new-vault' }))
    expect(await program.api.accounts.create(vault)).toMatchObject({ ok: true })
  })

  test('is not taken for anything else than what it was chosen for', async () => {
    const program = await testProgram()
    const path = join(program.folder, 'elsewhere')
    program.answerDialog(path)
    valueOf(await program.api.accounts.chooseFolder({ purpose: 'open-vault' }))
    const vault = { path, organisation: 'X', name: 'X', login: 'x', password }
    expect(await program.api.accounts.create(vault)).toMatchObject(refused)
  })

  test('is the same path however it is written', async () => {
    const program = await testProgram()
    const chosen = join(program.folder, 'chosen')
    program.answerDialog(chosen)
    valueOf(await program.api.accounts.chooseFolder({ purpose: 'new-vault' }))
    const vault = { organisation: 'X', name: 'X', login: 'x', password }
    const beside = `${chosen}/../beside`
    expect(await program.api.accounts.create({ path: beside, ...vault })).toMatchObject(refused)
    const same = await program.api.accounts.create({ path: `${chosen}/./`, ...vault })
    expect(same).toMatchObject({ ok: true })
  })

  test('may be a backup in the vault’s own folders, and no other file', async () => {
    const program = await testProgram()
    const { path } = valueOf(await program.api.backup.make({}))
    expect(await program.api.backup.verify({ path })).toMatchObject({ ok: true })
    for (const other of ['/etc/passwd', `${path}/../../vault/cases.db`, `${path}.txt`]) {
      expect(await program.api.backup.verify({ path: other })).toMatchObject(refused)
    }
  })

  test('may be a folder for backups only if it was chosen for that or is one already', async () => {
    const program = await testProgram()
    const elsewhere = join(program.folder, 'elsewhere')
    const policy = valueOf(await program.api.settings.policy({}))
    const backups = { ...policy.backups, folders: [elsewhere] }
    const change = { change: { backups } }
    expect(await program.api.settings.changePolicy(change)).toMatchObject(refused)
    program.answerDialog(elsewhere)
    valueOf(await program.api.backup.addFolder({}))
    expect(await program.api.settings.changePolicy(change)).toMatchObject({ ok: true })
  })
})
