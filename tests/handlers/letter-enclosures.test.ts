import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import { decided, refused, viewOf } from '@tests/support/letter-office'
import { register, valueOf } from '@tests/support/program'

describe('enclosures', () => {
  const file = (name: string, kind: 'other' | 'identity' = 'other') =>
    ({ kind, name, mediaType: 'text/csv', bytes: Buffer.from(name) }) as const

  test('files of the case, with name, size and SHA-256; no identity paper, nothing of another case', async () => {
    const { program, api, caseId, letterRecordId } = await decided(false)
    const attach = async (to: CaseId, given: ReturnType<typeof file>) =>
      valueOf(await api.cases.attach({ caseId: to, ...given }))
    const data = await attach(caseId, file('開示データ.csv'))
    const paper = await attach(caseId, file('免許証.jpg', 'identity'))
    const elsewhere = await attach(await register(program), file('別件.csv'))
    const choose = (...documentIds: (typeof data)[]) =>
      api.letters.setEnclosures({ letterRecordId, documentIds })
    const { enclosable } = await viewOf(program, letterRecordId)
    expect(enclosable.map(({ documentId }) => documentId)).toEqual([data])
    for (const wrong of [paper, elsewhere]) {
      expect(await choose(data, wrong)).toEqual(refused('letter/cannot-enclose'))
    }
    valueOf(await choose(data))
    const { letter } = await viewOf(program, letterRecordId)
    expect(letter.enclosures).toEqual([
      {
        documentId: data,
        name: '開示データ.csv',
        size: Buffer.from('開示データ.csv').byteLength,
        sha256: createHash('sha256').update('開示データ.csv').digest('hex'),
      },
    ])
    valueOf(await api.letters.issue({ letterRecordId }))
    expect(await choose()).toEqual(refused('letter/already-issued'))
    expect(await api.cases.removeDocument({ caseId, documentId: data, why: '誤り' })).toMatchObject(
      {
        error: { code: 'document/in-letter' },
      },
    )
  })

  test('a file that is gone by the day of issue keeps the letter from being issued', async () => {
    const { program, api, caseId, letterRecordId } = await decided(false)
    const data = valueOf(await api.cases.attach({ caseId, ...file('開示データ.csv') }))
    valueOf(await api.letters.setEnclosures({ letterRecordId, documentIds: [data] }))
    const { db } = program.context.vault.current()!
    db.$client.exec(
      `UPDATE documents SET destroyed_at = '2026-12-18T01:00:00.000Z' WHERE id = '${data}'`,
    )
    expect(await api.letters.issue({ letterRecordId })).toEqual(
      refused('letter/enclosure-gone', { count: 1 }),
    )
  })
})
