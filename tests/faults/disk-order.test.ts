import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { fillSettings } from './children/officer'
import { recordDisk, type DiskStep } from './disk-order'
import { faultProgram, founder, login, password, valueOf, type FaultProgram } from './program'
import { report } from './table'

/** Names under which something is relied on. */
const counts = (path: string): boolean =>
  ['vault.json', 'cases.db'].includes(basename(path)) || path.endsWith('.kaiji-backup')

/** What a power cut could undo or tear: a name given before its content, or never made lasting. */
function gaps(steps: readonly DiskStep[]): readonly string[] {
  return steps.flatMap((step, at) => {
    if (step.kind !== 'renamed' || !counts(step.to)) return []
    const isFlush = (path: string) => (other: DiskStep) =>
      other.kind === 'flushed' && other.path === path
    const before = steps.slice(0, at).some(isFlush(step.from))
    const after = steps.slice(at + 1).some(isFlush(dirname(step.to)))
    const name = basename(step.to)
    return [
      ...(before ? [] : [`${name} got its name before its content was on the disk`]),
      ...(after ? [] : [`the name of ${name} was not on the disk before the answer`]),
    ]
  })
}

type Work = (program: FaultProgram) => Promise<unknown>

async function madeBackup({ api }: FaultProgram): Promise<string> {
  return valueOf(await api.backup.make({})).path
}

const works: Readonly<Record<string, Work>> = {
  'the lock': async ({ api }) => valueOf(await api.accounts.lock({})),
  'a new password': async ({ api }) =>
    valueOf(
      await api.accounts.changePassword({ oldPassword: password, newPassword: `${password} new` }),
    ),
  'a backup': madeBackup,
  'an exchange of the key': async ({ api }) => valueOf(await api.accounts.exchangeKey({})),
}

test.each(Object.entries(works))(
  'before the answer to %s, all of it is on the disk',
  async (name, work) => {
    const folder = join(temporaryFolder(), 'vault')
    const program = faultProgram({ folder, seed: 1 })
    valueOf(await program.api.accounts.create({ path: folder, ...founder }))
    await fillSettings(program)
    const steps = await recordDisk(async () => {
      await work(program)
    })
    program.context.vault.lock()
    const found = gaps(steps)
    const names = steps.filter(step => step.kind === 'renamed' && counts(step.to)).length
    report({
      suite: `flushes and renames of ${name}`,
      tried: names,
      survived: names - found.length,
      lost: found.length,
      note: 'content before name, folder before answer',
    })
    expect(names).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)

test('before the answer to a restore and to making a vault, all of it is on the disk', async () => {
  const folder = join(temporaryFolder(), 'vault')
  const program = faultProgram({ folder, seed: 1 })
  const making = await recordDisk(async () => {
    valueOf(await program.api.accounts.create({ path: folder, ...founder }))
  })
  const path = await madeBackup(program)
  await fillSettings(program)
  const restoring = await recordDisk(async () => {
    valueOf(await program.api.backup.restore({ path }))
  })
  program.context.vault.lock()
  const found = [...gaps(making), ...gaps(restoring)]
  const names = [...making, ...restoring].filter(s => s.kind === 'renamed' && counts(s.to)).length
  report({
    suite: 'flushes and renames of a restore and of making a vault',
    tried: names,
    survived: names - found.length,
    lost: found.length,
  })
  expect(found).toEqual([])
  const again = faultProgram({ folder, seed: 2 })
  valueOf(await again.api.accounts.unlock({ login, password }))
  again.context.vault.lock()
})
