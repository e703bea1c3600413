import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LetterRecordId } from '@core/ids'
import { wholeRegister } from '@core/letters/register'
import { refused, sent } from '@tests/support/letter-office'
import {
  aDraft,
  day,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'

describe('the register', () => {
  /** Three letters: issued, sent with a tracking number, void. */
  async function three() {
    const program = await testProgram()
    await fillSettings(program)
    const { api } = program
    const caseId = await register(program)
    const principal = { ...aDraft().principal, name: '斎藤 一郎' }
    const other = await register(program, aDraft({ principal }))
    const ids: LetterRecordId[] = []
    for (const [at, of] of [caseId, other, other].entries()) {
      program.setNow(`2026-12-18T0${at + 1}:00:00.000Z`)
      const letterRecordId = valueOf(await draftLetter(program, of, 'L01'))
      valueOf(await api.letters.issue({ letterRecordId }))
      ids.push(letterRecordId)
    }
    const letterRecordId = ids[1]!
    const sentOn = day('2026-12-18')
    valueOf(
      await api.letters.recordDispatch({ letterRecordId, ...sent, sentOn, recipient: '斎藤 一郎' }),
    )
    valueOf(await api.letters.declareVoid({ letterRecordId: ids[2]!, why: '誤り' }))
    const found = async (change: object) =>
      valueOf(
        await api.letters.register({ filter: { ...wholeRegister, ...change }, cursor: null }),
      ).rows.map(row => ids.indexOf(row.id))
    return { program, api, ids, found }
  }

  test('newest first; found by number, name in any writing, case number, tracking number, state, day', async () => {
    const { api, found } = await three()
    expect(await found({})).toEqual([2, 1, 0])
    expect(await found({ search: '高橋' })).toEqual([0])
    expect(await found({ search: '齋藤　一郎' })).toEqual([2, 1])
    expect(await found({ search: '１２３-45-67890' })).toEqual([1])
    const all = valueOf(await api.letters.register({ filter: wholeRegister, cursor: null }))
    expect(await found({ search: all.rows[0]!.documentNumber })).toEqual([2])
    expect(await found({ search: all.rows[2]!.caseNumber })).toEqual([0])
    expect(await found({ status: 'to-send' })).toEqual([0])
    expect(await found({ status: 'sent' })).toEqual([1])
    expect(await found({ status: 'void' })).toEqual([2])
    expect(await found({ from: day('2026-12-19') })).toEqual([])
    expect(await found({ to: day('2026-12-18') })).toEqual([2, 1, 0])
    expect(await found({ search: '%' })).toEqual([])
  })

  test('is saved as CSV, through the one way out, without a formula in it', async () => {
    const { program, api } = await three()
    program.setNow('2026-12-18T04:00:00.000Z')
    const name = '=HYPERLINK("http://x.example","押す"),様'
    const caseId = await register(program, aDraft({ principal: { ...aDraft().principal, name } }))
    const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
    valueOf(await api.letters.issue({ letterRecordId }))
    const path = join(program.folder, 'register.csv')
    program.answerDialog(path)
    const release = {}
    const filter = wholeRegister
    valueOf(
      await api.settings.changePolicy({
        change: { takingOut: { reason: true, secondPerson: false, refuseRemovable: false } },
      }),
    )
    expect(await api.letters.exportRegister({ filter, language: 'ja', release })).toEqual(
      refused('taking-out/reason-needed'),
    )
    expect(
      valueOf(
        await api.letters.exportRegister({ filter, language: 'ja', release: { reason: '監査' } }),
      ),
    ).toEqual({ path, letters: 4 })
    const bytes = readFileSync(path)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toMatch(/^文書番号,日付,書面,受付番号,宛名,/)
    expect(lines[1]).toContain('"\'=HYPERLINK(""http://x.example"",""押す""), 様')
    const { db } = program.context.vault.current()!
    const kinds = db.$client.prepare("SELECT detail FROM events WHERE kind = 'register/exported'")
    expect(kinds.pluck().all().map(String)).toEqual([JSON.stringify({ count: 4, filters: [] })])
  })
})
