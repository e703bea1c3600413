import { expect, test } from 'vitest'
import { mapping } from '@core/imports/mapping'
import { readRow, rowReading } from '@core/imports/read-row'
import { calendarDate } from '@core/time/calendar-date'

const japan = { regime: 'jp_appi', variant: null }

test('what is asked for is seen where a table has only its word in place of an inquiry', () => {
  const columns = ['receivedOn', 'name', 'inquiry'] as const
  const reading = rowReading(
    mapping.parse({ headerRow: 0, columns, ...japan }),
    calendarDate.parse('2026-02-01'),
    ['受付日', '氏名', '請求内容'],
  )
  const rowOf = (...cells: readonly string[]) => readRow(reading, { cells })
  expect(rowOf('2026/1/5', '髙橋', '開示')).toMatchObject({
    draft: { types: ['jp.disclosure'], inquiry: '開示' },
    warnings: [],
  })
  const letter = rowOf('2026/1/5', '髙橋', '開示してほしいのですが、どうすればよいですか。')
  expect(letter.warnings.map(({ code }) => code)).toEqual(['type-taken'])
  const uneven = rowOf('2026/1/5', '髙橋', '開示', '訂正')
  expect(uneven.warnings.map(({ code }) => code)).toEqual(['row-uneven'])
})

test('addresses and numbers lose their full width, and nothing else does', () => {
  const columns = [
    'receivedOn',
    'name',
    'email',
    'phone',
    'postalCode',
    'role',
    'agentName',
  ] as const
  const reading = rowReading(
    mapping.parse({ headerRow: null, columns, ...japan }),
    calendarDate.parse('2026-02-01'),
  )
  const cells = [
    ...['2026/1/5', 'ＡＢＣ　髙橋', 'ｍｉｎａｍｉ＠ｍａｉｌ．ｅｘａｍｐｌｅ'],
    ...["'０９０−００００ー００００", '１５０‐００００', '弁護士', '鈴木 一'],
  ]
  const { draft, problems, warnings } = readRow(reading, { cells })
  expect(draft.principal).toMatchObject({
    name: 'ＡＢＣ　髙橋',
    email: 'minami@mail.example',
    phone: '090-0000-0000',
    postalCode: '150-0000',
  })
  expect(draft.agentKind).toBe('jp.agent.lawyer')
  expect([...problems, ...warnings].map(({ code }) => code)).toEqual(['type-taken'])
})
