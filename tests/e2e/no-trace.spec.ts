import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysByPassword } from '@main/services/vault/account-key'
import { readVaultFile } from '@main/services/vault/vault-file'
import { answerDialogs, type RunningApp } from './support/app'
import { findBytes, findWords, needlesOf, type Needle } from './support/find-words'
import * as officer from './support/officer'
import { apiOf, done, registered } from './support/prepare'
import * as shortcuts from './support/shortcuts'
import { expect, test } from './support/test'

/** Names and sentences that occur nowhere else on this machine. */
const typed = {
  name: '勅使河原 梓乃',
  agent: '鬼龍院 皐月',
  address: '東京都架空区幻町九丁目八番七号',
  email: 'azusano.teshigawara@mail.example',
  note: '契約番号はＺＸ－九八七六五四です。',
  document: '勅使河原の本人確認書類の中身です。',
  letterWord: '玻璃細工の件についてお答えします。',
} as const

/** The password, the data key as bytes and as text, the private keys, and all that was typed. */
async function secrets(vault: string, recoveryKey: string): Promise<readonly Needle[]> {
  const file = readVaultFile(vault)
  if (!file.ok) throw new Error(file.error.code)
  const opened = await keysByPassword(file.value, 'sato', officer.password)
  if (typeof opened === 'string') throw new Error(opened)
  const keys = opened.keys.flatMap(({ bytes }) => [
    { name: 'the data key … as bytes', bytes },
    ...needlesOf(bytes.toString('hex')),
    ...needlesOf(bytes.toString('base64')),
  ])
  const words = [officer.password, recoveryKey, ...Object.values(typed)]
  return [...keys, ...words.flatMap(needlesOf)]
}

async function work(app: RunningApp): Promise<string> {
  const { page, words } = app
  const recoveryKey = await shortcuts.foundVault(app)
  const api = apiOf(app)
  const { organisation } = await done(api.settings.read({}))
  const desk = { phone: '03-0000-0000', email: 'privacy@aozora-home.example' }
  const place = { postalCode: '104-0033', address: { ja: '東京都中央区', en: 'Tokyo' } }
  const filled = {
    ...organisation,
    name: { ja: '株式会社あおぞら', en: 'Aozora' },
    ...place,
    ...desk,
  }
  await done(api.settings.change({ change: { organisation: filled } }))
  const known = await registered(api, {
    principal: { ...emptyPerson, name: typed.name, address: typed.address, email: typed.email },
  })
  const bytes = new TextEncoder().encode(typed.document)
  await page.evaluate(
    ([caseId, text]) =>
      window.kaiji.call('cases.attach', {
        caseId,
        kind: 'identity',
        name: `${text}.txt`,
        mediaType: 'text/plain',
        bytes: new TextEncoder().encode(text),
      }),
    [known.caseId, new TextDecoder().decode(bytes)] as const,
  )
  const { caseId, requestId } = known
  const wanted = { caseId, requestId, letterId: 'L01', language: 'ja' } as const
  const letterRecordId = await done(api.letters.draft(wanted))
  expect((await done(api.letters.pages({ letterRecordId }))).length).toBeGreaterThan(0)
  await shortcuts.openCase(app, typed.name)
  await officer.openSection(app, 'identity')
  await page.getByLabel(words.identity.held).fill(typed.note)
  await officer.saved(app)
  await page.getByText(typed.name).first().selectText()
  await page.keyboard.press('Control+c')
  return recoveryKey
}

const emptyPerson = {
  name: '',
  reading: typed.agent,
  organisation: '',
  postalCode: '',
  address: '',
  email: '',
  phone: '',
}

test('after a day’s work, nothing secret and nothing typed is in any file that the program wrote', async ({
  start,
  home,
}) => {
  // Everything that programs like to leave behind goes into folders that can be searched.
  const places = ['cache', 'config', 'data', 'state', 'runtime', 'temporary']
  const around = mkdtempSync(join(tmpdir(), 'kaiji-around-'))
  for (const place of places) mkdirSync(join(around, place), { mode: 0o700 })
  const env = {
    XDG_CACHE_HOME: join(around, 'cache'),
    XDG_CONFIG_HOME: join(around, 'config'),
    XDG_DATA_HOME: join(around, 'data'),
    XDG_STATE_HOME: join(around, 'state'),
    XDG_RUNTIME_DIR: join(around, 'runtime'),
    TMPDIR: join(around, 'temporary'),
  }
  const before = { ...process.env }
  Object.assign(process.env, env)
  try {
    const app = await start({ language: 'ja' })
    const vault = shortcuts.vaultFolder(app)
    const recoveryKey = await work(app)
    const needles = await secrets(vault, recoveryKey)
    const search = () => [home, around].flatMap(folder => findBytes(folder, needles))
    expect(search(), 'while the vault is open').toEqual([])

    const backups = join(home, 'backups')
    mkdirSync(backups)
    await answerDialogs(app, backups)
    await done(apiOf(app).backup.chooseFolder({}))
    const made = await done(apiOf(app).backup.make({}))
    expect(existsSync(made.path)).toBe(true)
    await done(apiOf(app).backup.verify({ path: made.path }))
    expect(search(), 'after a backup').toEqual([])

    await app.page.keyboard.press('Control+l')
    await app.page.getByLabel(app.words.accounts.unlock.password, { exact: true }).waitFor()
    expect(search(), 'after the lock').toEqual([])
    await officer.unlock(app)
    await app.page.getByRole('navigation').first().waitFor()
    await shortcuts.openIntake(app)
    await app.page.getByLabel(app.words.intake.what.inquiry).fill(typed.letterWord)
    await officer.saved(app)
    await app.kill()
    expect(search(), 'after the power was cut').toEqual([])

    const again = await start({ language: 'ja' })
    await officer.unlock(again)
    await again.page.getByRole('navigation').first().waitFor()
    await again.close()
    expect(search(), 'after it was left').toEqual([])

    // The search itself finds what is there.
    const planted = join(around, 'temporary', 'planted')
    for (const needle of needles) {
      writeFileSync(planted, Buffer.concat([Buffer.from('…'), needle.bytes]))
      expect(findBytes(around, needles).length, needle.name).toBeGreaterThan(0)
    }
    expect(findWords(around, [typed.name])).toEqual([])
  } finally {
    for (const name of Object.keys(env)) {
      const old = before[name]
      if (old === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = old
    }
    rmSync(around, { recursive: true, force: true })
  }
})
