import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { CaseId, DocumentId } from '@core/ids'
import { initialPolicy, type Policy } from '@core/settings/policy'
import { lastEvent } from '@db/events'
import { accounts, eventReasons, events } from '@db/schema'
import { addColleague } from '@tests/support/colleague'
import { password, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const reviewer = {
  login: 'mori',
  password: 'reviewer of the vault 2026',
  role: 'reviewer',
} as const
const auditor = { login: 'kato', password: 'auditor of the vault 2026', role: 'auditor' } as const

type Scene = {
  readonly program: TestProgram
  readonly caseId: CaseId
  readonly documentId: DocumentId
  readonly target: string
  readonly save: (release?: object) => Promise<unknown>
}

/** A case with a document, under an organisation's rules for taking things out. */
async function scene(rules: Partial<Policy['takingOut']>): Promise<Scene> {
  const program = await testProgram()
  const caseId = await register(program)
  const documentId = valueOf(
    await program.api.cases.attach({
      caseId,
      kind: 'other',
      name: '記録.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode('髙橋 みなみ'),
    }),
  )
  if (rules.secondPerson) await addColleague(program, reviewer)
  const takingOut = { ...initialPolicy.takingOut, ...rules }
  valueOf(await program.api.settings.changePolicy({ change: { takingOut } }))
  const target = join(program.folder, 'copy.txt')
  program.answerDialog(target)
  const save = (release?: object) =>
    program.api.cases.exportDocument({ documentId, ...(release && { release }) })
  return { program, caseId, documentId, target, save }
}

const newest = ({ program }: Scene) => lastEvent(program.context.vault.current()!.db)!

const reasonOfNewest = (at: Scene) =>
  at.program.context.vault
    .current()!
    .db.select()
    .from(eventReasons)
    .where(eq(eventReasons.seq, newest(at).seq))
    .get()

test('where the policy asks nothing, a copy is saved and recorded without more', async () => {
  const at = await scene({})
  expect(await at.save()).toEqual({ ok: true, value: at.target })
  expect(readFileSync(at.target, 'utf8')).toBe('髙橋 みなみ')
  expect(newest(at)).toMatchObject({ kind: 'document/exported', caseId: at.caseId, actor: 'sato' })
  expect(newest(at).detail).not.toHaveProperty('approver')
})

test('without the reason that is asked for nothing leaves; with it, it is kept beside the chain', async () => {
  const at = await scene({ reason: true })
  const needed = { ok: false, error: { code: 'taking-out/reason-needed' } }
  expect(await at.save()).toEqual(needed)
  expect(await at.save({ reason: '  ' })).toEqual(needed)
  expect(existsSync(at.target)).toBe(false)
  expect(newest(at)).toMatchObject({
    kind: 'data/taken-out-refused',
    detail: { what: 'document', why: 'taking-out/reason-needed' },
  })

  const reason = '弁護士の田中先生に渡すため'
  expect(await at.save({ reason })).toMatchObject({ ok: true })
  expect(newest(at)).toMatchObject({ kind: 'document/exported' })
  expect(JSON.stringify(newest(at))).not.toContain('田中')
  expect(reasonOfNewest(at)).toMatchObject({ caseId: at.caseId, reason })
})

test('where nobody asks for a reason, one that is given is kept all the same', async () => {
  const at = await scene({})
  await at.save({ reason: '監査のため' })
  expect(reasonOfNewest(at)).toMatchObject({ reason: '監査のため' })
})

test('a second person agrees with a password of their own; the event names them', async () => {
  const at = await scene({ secondPerson: true })
  expect(await at.save()).toMatchObject({ error: { code: 'taking-out/second-person-needed' } })
  const { login, password } = reviewer
  expect(await at.save({ approver: { login, password } })).toMatchObject({ ok: true })
  expect(newest(at)).toMatchObject({
    kind: 'document/exported',
    actor: 'sato',
    detail: { approver: 'mori' },
  })
  expect(at.program.context.vault.current()!.login).toBe('sato')
})

test('nobody agrees with themself, and no role that may not', async () => {
  const at = await scene({ secondPerson: true })
  await addColleague(at.program, auditor)
  const own = { login: 'sato', password: 'correct horse battery staple' }
  expect(await at.save({ approver: own })).toMatchObject({
    error: { code: 'taking-out/approver-refused', why: 'same-account' },
  })
  const { login, password } = auditor
  expect(await at.save({ approver: { login, password } })).toMatchObject({
    error: { code: 'taking-out/approver-refused', why: 'role' },
  })
  expect(newest(at)).toMatchObject({
    kind: 'data/taken-out-refused',
    detail: { what: 'document', why: 'role', approver: 'kato' },
  })
  expect(existsSync(at.target)).toBe(false)
})

test('whoever has not chosen a password of their own yet agrees to nothing', async () => {
  const at = await scene({ secondPerson: true })
  const { db } = at.program.context.vault.current()!
  const { login, password } = reviewer
  const given = { mustChangePassword: true }
  db.update(accounts).set(given).where(eq(accounts.login, login)).run()
  // Whoever gave them the password knows it too, and would agree with themself.
  expect(await at.save({ approver: { login, password } })).toMatchObject({
    error: { code: 'taking-out/approver-refused', why: 'password-due' },
  })
})

test('guessing the second password is slowed down like unlocking, and each guess is recorded', async () => {
  const at = await scene({ secondPerson: true })
  const guess = { approver: { login: 'mori', password: 'wrong' } }
  for (let tried = 0; tried < 3; tried++) await at.save(guess)
  expect(await at.save(guess)).toMatchObject({
    error: { code: 'taking-out/approver-refused', why: 'wrong-password', retryAfterSeconds: 2 },
  })
  // Not even the right password is looked at before the time is over.
  const { login, password } = reviewer
  expect(await at.save({ approver: { login, password } })).toMatchObject({ ok: false })
  const refused = at.program.context.vault
    .current()!
    .db.select()
    .from(events)
    .where(eq(events.kind, 'data/taken-out-refused'))
    .all()
  expect(refused).toHaveLength(5)
  at.program.setNow('2026-12-18T01:00:03.000Z')
  expect(await at.save({ approver: { login, password } })).toMatchObject({ ok: true })
})

test('what was typed as a login is written down only where it is one', async () => {
  const at = await scene({ secondPerson: true })
  await at.save({ approver: { login: 'my secret password', password: 'mori' } })
  expect(newest(at)).toMatchObject({ kind: 'data/taken-out-refused' })
  expect(JSON.stringify(newest(at))).not.toContain('secret')
})

test('a disabled account, or one whose entry was renamed, agrees to nothing', async () => {
  const at = await scene({ secondPerson: true })
  const { db } = at.program.context.vault.current()!
  const { login, password } = reviewer
  const agreed = () => at.save({ approver: { login, password } })
  const refused = { error: { code: 'taking-out/approver-refused', why: 'wrong-password' } }
  const own = db.select().from(accounts).where(eq(accounts.login, login)).get()!
  db.update(accounts).set({ recipient: 'age1other' }).where(eq(accounts.login, login)).run()
  expect(await agreed()).toMatchObject(refused)
  db.update(accounts)
    .set({ recipient: own.recipient, state: 'disabled' })
    .where(eq(accounts.login, login))
    .run()
  expect(await agreed()).toMatchObject(refused)
  db.update(accounts).set({ state: 'active' }).where(eq(accounts.login, login)).run()
  expect(await agreed()).toMatchObject({ ok: true })
})

/** The same program on a machine that knows, or does not know, what the disk is. */
function onMedia(at: Scene, removable: boolean | 'unknown'): void {
  Object.assign(at.program.context.files, { isRemovable: () => Promise.resolve(removable) })
}

test('nothing is written to a USB stick where the policy refuses it', async () => {
  const at = await scene({ refuseRemovable: true })
  onMedia(at, true)
  expect(await at.save()).toEqual({ ok: false, error: { code: 'taking-out/removable' } })
  expect(existsSync(at.target)).toBe(false)
  expect(readdirSync(at.program.folder)).toEqual(['vault'])
  expect(newest(at)).toMatchObject({
    kind: 'data/taken-out-refused',
    detail: { why: 'taking-out/removable' },
  })
})

test('where the system does not say what the disk is, the copy is saved and the event says so', async () => {
  const at = await scene({ refuseRemovable: true })
  onMedia(at, 'unknown')
  expect(await at.save()).toMatchObject({ ok: true })
  expect(newest(at).detail).toMatchObject({ removable: 'unknown' })
})

test('a vault that was locked while the dialog stood there gives nothing out', async () => {
  const at = await scene({})
  at.program.answerDialog(at.target, () => at.program.context.vault.lock())
  expect(await at.save()).toEqual({ ok: false, error: { code: 'vault/locked' } })
  expect(existsSync(at.target)).toBe(false)
})

test('a vault locked and opened again meanwhile does not take the old dialog’s answer', async () => {
  const at = await scene({})
  const { api, context } = at.program
  at.program.answerDialog(at.target, async () => {
    context.vault.lock()
    valueOf(await api.accounts.unlock({ login: 'sato', password }))
  })
  expect(await at.save()).toEqual({ ok: false, error: { code: 'vault/locked' } })
  expect(existsSync(at.target)).toBe(false)
  expect(newest(at).kind).toBe('vault/unlocked')
  expect(await api.backup.chooseFile({})).toMatchObject({ error: { code: 'vault/locked' } })
  expect(await api.backup.addFolder({})).toMatchObject({ error: { code: 'vault/locked' } })
  expect(await api.cases.openMail({})).toMatchObject({ error: { code: 'vault/locked' } })
  expect(context.chosenPaths.has('backup', at.target)).toBe(false)
})

test('the log says that something leaves before its first byte does', async () => {
  const at = await scene({})
  const { files } = at.program.context
  const seen: string[] = []
  const write = files.write
  Object.assign(files, {
    write: (...file: Parameters<typeof write>) => {
      seen.push(newest(at).kind)
      return write(...file)
    },
  })
  expect(await at.save()).toMatchObject({ ok: true })
  expect(seen).toEqual(['document/exported'])
})

test('what cannot be recorded does not leave', async () => {
  const at = await scene({})
  const { $client } = at.program.context.vault.current()!.db
  $client.exec(`CREATE TRIGGER no_more BEFORE INSERT ON events
    WHEN NEW.kind = 'document/exported' BEGIN SELECT RAISE(ABORT, 'no'); END`)
  await expect(at.save()).rejects.toThrow()
  expect(existsSync(at.target)).toBe(false)
  $client.exec('DROP TRIGGER no_more')
})

test('where writing fails after that, the log says so too', async () => {
  const at = await scene({})
  at.program.answerDialog(join(at.program.folder, 'no such folder', 'copy.txt'))
  expect(await at.save()).toMatchObject({ error: { code: 'document/not-saved' } })
  expect(newest(at)).toMatchObject({
    kind: 'data/taking-out-failed',
    caseId: at.caseId,
    detail: { what: 'document', event: 'document/exported', problem: 'document/not-saved' },
  })
})

test('who cancels the dialog has taken nothing out', async () => {
  const at = await scene({ reason: true })
  at.program.answerDialog(null)
  const before = newest(at).seq
  expect(await at.save({ reason: '監査のため' })).toEqual({ ok: true, value: null })
  expect(newest(at).seq).toBe(before)
})
