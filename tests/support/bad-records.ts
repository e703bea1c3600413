import { beforeEach } from 'vitest'
import { onBadRecord } from '@db/records'

// The program leaves out a record that it cannot read. In tests that would hide a record that the
// program itself wrote wrongly, so there it fails; tests about bad records say what they expect.
beforeEach(() => {
  onBadRecord(({ table, id }) => {
    throw new Error(`A record of ${table} cannot be read: ${id}`)
  })
})
