import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { language, type Language } from '@core/bilingual'
import { sayIn } from '@core/i18n/say'
import { settingParts } from '@ui/app/setting-parts'
import { allSettings, findSettings } from '@ui/app/settings-index'

const first = (typed: string, lang: Language) =>
  findSettings(allSettings(sayIn(lang), 'administrator'), typed).map(({ label }) => label)

describe('a setting is found', () => {
  test.each([
    ['document number', 'en', 'Document number'],
    ['hanko', 'en', 'Company seal'],
    ['gdpr', 'en', 'Laws under which requests reach you'],
    ['four eyes', 'en', 'Approval of letters'],
    ['はんこ', 'ja', '角印'],
    ['ﾊﾟｽﾜｰﾄﾞ', 'ja', 'パスワード'],
    ['ぷらいばしーぽりしー', 'ja', '登録されている版'],
    ['顧客 休み', 'ja', undefined],
  ] as const)('by “%s” in %s', (typed, lang, label) => {
    if (label === undefined) expect(first(typed, lang)).toEqual([])
    else expect(first(typed, lang)).toContain(label)
  })

  test('by its own label before those that only speak of it', () => {
    expect(first('telephone', 'en')[0]).toBe('Telephone')
  })

  test('by whoever may look at it, and by nobody else', () => {
    const say = sayIn('en')
    const paths = (role: 'auditor' | 'administrator') =>
      new Set(allSettings(say, role).map(({ path }) => path))
    expect(paths('administrator')).toContain('/settings/accounts')
    expect(paths('auditor')).not.toContain('/settings/accounts')
    expect(paths('auditor')).toContain('/settings/protection')
  })
})

describe('the list of settings', () => {
  test('has words for everything, in both languages, and says of each what it changes', () => {
    for (const lang of language.options) {
      for (const setting of allSettings(sayIn(lang), 'administrator')) {
        // A key that does not exist answers itself.
        for (const words of [setting.label, setting.page, setting.effect]) {
          expect(words).not.toMatch(/^[a-z]\w*\.[\w.]+$/i)
        }
      }
      for (const { id } of settingParts) {
        expect(sayIn(lang)(`settingWords.${id}`)).not.toBe(`settingWords.${id}`)
      }
    }
  })

  test('has every label of the pages of the settings', () => {
    const known = new Set(
      settingParts.flatMap(({ page, title, settings }) => [page, title, ...settings.flat()]),
    )
    const missing = labelsOnPages().filter(label => !known.has(label) && !isNoSetting(label))
    expect(missing).toEqual([])
  })
})

const folder = join(import.meta.dirname, '../../renderer/features/settings')

/** Labels and headings in the code of the pages that are named by a key of their own. */
function labelsOnPages(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const code = files
    .filter(name => name.endsWith('.tsx'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
  const found = code.flatMap(text => [
    ...text.matchAll(/(?<!aria-)\b(?:label|title)=\{t\('([\w.]+)'\)\}/g),
  ])
  return [...new Set(found.map(([, key = '']) => key))]
}

/** Fields of a form or a row, which are found with the register or the part they are in. */
const isNoSetting = (label: string): boolean =>
  /^(systems|policies|purposes|settingsFile)\./.test(label) ||
  /^retention\.settings\.(amount|unit|from|own|applies\.)/.test(label) ||
  [
    'settings.find',
    'settings.found.title',
    'letterhead.list.label',
    'letterhead.list.name',
  ].includes(label)
