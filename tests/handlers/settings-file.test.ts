import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { everything } from '@core/audit/contract'
import type { Wording } from '@core/audit/event-sentence'
import { sayIn } from '@core/i18n/say'
import { differences } from '@core/settings-file/differences'
import { fillSettings, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const wording: Wording = { say: sayIn('en'), pick: text => text.en, day: date => date }

const crm = {
  id: '00000000-0000-4000-8000-000000000001',
  name: { ja: '顧客管理', en: 'CRM' },
  ...{ holds: '', responsible: '', place: '', keptFor: '', note: '' },
  state: 'in_use',
} as const

async function saved(program: TestProgram): Promise<string> {
  const path = join(program.folder, 'kaiji-settings.json')
  program.answerDialog(path)
  valueOf(await program.api.settingsFile.save({ release: {} }))
  return path
}

test('settings go from one vault to another, each change is said first, and they can be taken back', async () => {
  const from = await testProgram()
  await fillSettings(from)
  const change = { systems: [crm], targets: { 'jp.target': 10 }, closures: [] }
  valueOf(await from.api.settings.change({ change }))
  const lock = { afterMinutes: 5, resumeWithSystem: false }
  valueOf(await from.api.settings.changePolicy({ change: { lock } }))
  const path = await saved(from)

  const to = await testProgram()
  const { api } = to
  const folders = [join(to.folder, 'backups')]
  const { backups } = valueOf(await api.settings.policy({}))
  to.context.chosenPaths.note('backups', folders[0] ?? '')
  valueOf(await api.settings.changePolicy({ change: { backups: { ...backups, folders } } }))
  const before = valueOf(await api.settings.read({}))
  to.answerDialog(path)
  const content = valueOf(await api.settingsFile.choose({}))
  if (!content) throw new Error('no file')
  const now = valueOf(await api.settingsFile.now({}))
  const said = differences(now, content, wording).map(one => [one.label, one.before, one.after])
  expect(said).toContainEqual(['Systems: 顧客管理 / CRM', null, 'in use'])
  expect(said).toContainEqual(['Telephone', '', '03-0000-0000'])
  expect(said).toContainEqual(['Minutes without a key or the mouse until it locks', '10', '5'])
  expect(valueOf(await api.settings.read({}))).toEqual(before)

  valueOf(await api.settingsFile.apply({ content }))
  expect(valueOf(await api.settings.read({}))).toEqual(valueOf(await from.api.settings.read({})))
  // Folders are of this computer.
  const policy = valueOf(await api.settings.policy({}))
  expect(policy).toMatchObject({ lock, backups: { folders } })
  const after = valueOf(await api.settingsFile.now({}))
  expect(differences(after, content, wording)).toEqual([])

  valueOf(await api.settingsFile.goBack({}))
  expect(valueOf(await api.settings.read({}))).toEqual(before)
  const { entries } = valueOf(await api.log.page({ filter: everything, before: null }))
  const kinds = entries.map(({ kind }) => kind)
  expect(kinds).toContain('settings/imported')
  expect(kinds).toContain('settings/import-undone')
})

test('a file holds no accounts, keys, pictures or folders, and what it leaves out stays', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const path = await saved(program)
  const text = readFileSync(path, 'utf8')
  expect(text).not.toMatch(/"(accounts|login|password|logo|seal|folders|paused|retentionEarlier)"/)
  expect(text).not.toContain(program.folder)

  const head = { format: 'kaiji-settings', formatVersion: 1, madeAt: '2026-12-18T01:00:00.000Z' }
  const part = { ...head, settings: { targets: { 'jp.target': 9 } }, policy: {} }
  writeFileSync(path, `﻿${JSON.stringify(part)}`)
  const content = valueOf(await program.api.settingsFile.choose({}))
  if (!content) throw new Error('no file')
  const now = valueOf(await program.api.settingsFile.now({}))
  expect(differences(now, content, wording)).toMatchObject([{ before: null, after: '9' }])
})

test('a file that is none, is newer or has something wrong in it is refused with what to do', async () => {
  const program = await testProgram()
  const path = await saved(program)
  const good = z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')))
  const after = async (content: string | Buffer) => {
    writeFileSync(path, content)
    return program.api.settingsFile.choose({})
  }
  const notOne = { error: { code: 'settings-file/not-one' } }
  expect(await after('{"format":"kaiji-letter-templates","formatVersion":1}')).toMatchObject(notOne)
  expect(await after(Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject(notOne)
  expect(await after(JSON.stringify({ ...good, formatVersion: 2 }))).toMatchObject({
    error: { code: 'settings-file/newer' },
  })
  const wrong = { ...good, settings: { closures: [{ from: '2026-02-30', to: 'x' }] } }
  expect(await after(JSON.stringify(wrong))).toMatchObject({
    error: {
      code: 'settings-file/wrong',
      places: 'settings.closures.0.from, settings.closures.0.to',
    },
  })
})

test('settings that cannot stand here are not taken over, not even in part', async () => {
  const program = await testProgram()
  const { api } = program
  const now = valueOf(await api.settingsFile.now({}))
  const content = {
    settings: { ...now.settings, regimesInUse: ['mars'] },
    policy: { ...now.policy, takingOut: { ...now.policy.takingOut, reason: true } },
  }
  expect(await api.settingsFile.apply({ content })).toMatchObject({
    error: { code: 'settings/unknown-regime' },
  })
  expect(valueOf(await api.settings.policy({})).takingOut.reason).toBe(false)
  expect(valueOf(await api.settingsFile.kept({}))).toBeNull()
  expect(await api.settingsFile.goBack({})).toMatchObject({
    error: { code: 'settings-file/nothing-to-go-back-to' },
  })
})
