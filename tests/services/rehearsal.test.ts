import { expect, test } from 'vitest'
import { rehearseUnlocking } from '@main/services/vault/rehearsal'

test('what unlocking does can be done in memory: the program does not hear when this fails', async () => {
  await expect(rehearseUnlocking()).resolves.toBeUndefined()
  await expect(rehearseUnlocking('/no/such/addon.node')).rejects.toThrow()
})
