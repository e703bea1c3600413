import { expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import { en } from '@core/i18n/en'
import { ja } from '@core/i18n/ja'
import { letterGroup } from '@ui/features/case/letter-groups'

test('every letter of every law has a purpose', () => {
  for (const pack of rulePacks) {
    const unknown = pack.letters.filter(({ id }) => letterGroup(pack, id) === 'other')
    expect(unknown.map(({ id }) => id)).toEqual([])
  }
})

test('letters are grouped by what they are for', () => {
  const japan = rulePacks[0]!
  const groups = ['L01', 'L02', 'L05', 'L06', 'L26', 'L10', 'L27', 'L23', 'L25']
  expect(groups.map(id => letterGroup(japan, id))).toEqual([
    'receipt',
    'ask',
    'ask',
    'time',
    'share',
    'answer',
    'answer',
    'end',
    'end',
  ])
})

test('every content that a letter must have is named in words', () => {
  for (const { letters } of rulePacks) {
    for (const content of letters.flatMap(letter => letter.contents)) {
      expect(en.letters.part, content).toHaveProperty(content)
      expect(ja.letters.part, content).toHaveProperty(content)
    }
  }
})
