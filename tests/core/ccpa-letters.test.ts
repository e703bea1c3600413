import { describe, expect, test } from 'vitest'
import type { MergeFields } from '@core/letters/merge-fields'
import { renderTemplate } from '@core/letters/render-template'
import { sharedTemplates, templateOf } from '@core/letters/templates'
import identity from '@core/regimes/us_ca_ccpa/identity.json'
import letters from '@core/regimes/us_ca_ccpa/letters.json'
import rules from '@core/regimes/us_ca_ccpa/rules.json'
import { resolveVariants } from '@core/regimes/resolve-variants'
import { rulePackFile } from '@core/regimes/rule-pack'

const ccpa = resolveVariants(rulePackFile.parse({ ...rules, ...identity, ...letters }))[0]!

const knowCategories = 'ccpa.know_categories'
const knowSpecific = 'ccpa.know_specific'
const erase = 'ccpa.delete'
const correct = 'ccpa.correct'
const optout = 'ccpa.optout'
const limit = 'ccpa.limit'
const automated = 'ccpa.adm_access_optout'

const letterOf = (id: string) => ccpa.letters.find(letter => letter.id === id)

describe('letters', () => {
  test.each([
    ['C01', ['reference', 'process', 'verification_method', 'expected_date']],
    ['C02', ['least_data', 'options', 'no_fee', 'deletion_after_use']],
    ['C03', ['reason', 'new_date_max_90']],
    [
      'C04',
      [
        'categories',
        'sources',
        'purposes',
        'third_parties',
        'sold_or_shared',
        'disclosed_for_business_purpose',
        'specific_pieces',
        'withheld_identifier_types',
      ],
    ],
    ['C05', ['deleted_items', 'retained_items_and_exception', 'downstream_notice', 'optout_offer']],
    [
      'C06',
      [
        'corrected_or_denied',
        'basis',
        'contest_note_option',
        'health_statement_250_words',
        'delete_option',
      ],
    ],
    ['C07', ['date', 'scope', 'how_to_check', 'downstream_notice']],
    ['C08', ['basis', 'what_was_done_instead', 'appeal_right_if_any', 'contact']],
  ])('%s has its contents', (id, contents) => {
    expect(letterOf(id)?.contents).toEqual(contents)
  })

  test('there are eight, and only answers of substance wait for identity', () => {
    expect(ccpa.letters.map(letter => letter.id)).toHaveLength(8)
    const substantive = ccpa.letters.filter(letter => letter.substantive).map(letter => letter.id)
    expect(substantive).toEqual(['C04', 'C05', 'C06', 'C07'])
  })

  test('each step has its letter', () => {
    expect(ccpa.lettersByStep).toMatchObject({
      receipt: ['C01'],
      missing: { identity: 'C02', authority: 'C02' },
      extension: ['C03'],
      notProcessed: 'C08',
    })
    expect(letterOf('C02')?.asksFor).toEqual(['identity', 'authority'])
    const window = ccpa.deadlines.find(rule => rule.id === 'ccpa.reply_window')
    expect(window?.letters).toEqual(['C02'])
  })

  test.each([
    [knowCategories, ['C04'], ['C04'], ['C08'], ['C08']],
    [knowSpecific, ['C04'], ['C04'], ['C08'], ['C08', 'C04']],
    [erase, ['C05'], ['C05'], ['C08'], ['C08']],
    [correct, ['C06'], ['C06'], ['C08'], ['C06']],
    [optout, ['C07'], ['C07'], ['C07'], ['C08']],
    [limit, ['C07'], ['C07'], ['C07'], ['C08']],
    [automated, ['C04'], ['C04'], ['C08'], ['C08']],
  ])('%s is answered by %s, %s, %s or %s', (type, ...expected) => {
    const of = ccpa.lettersByStep.outcomes[type]
    expect([of?.full, of?.partial, of?.none, of?.refused]).toEqual(expected)
  })
})

describe('letter templates', () => {
  const languages = ['ja', 'en'] as const
  const template = (id: string, language: 'ja' | 'en') => {
    const text = templateOf('us_ca_ccpa', id, language) ?? ''
    const shared = sharedTemplates('us_ca_ccpa', language)
    return text.replaceAll(
      /\{% include '(\w+)' %\}/g,
      (_, name: string) => shared[name] ?? `?${name}?`,
    )
  }

  test.each(ccpa.letters.flatMap(letter => languages.map(language => ({ letter, language }))))(
    '$letter.id in $language has a part for each of its contents',
    ({ letter, language }) => {
      const text = template(letter.id, language)
      const parts = [...text.matchAll(/^::: part (\w+)$/gm)].map(match => match[1])
      expect(letter.contents.filter(part => !parts.includes(part))).toEqual([])
      expect(text).not.toMatch(/\?\w+\?/)
    },
  )

  test('nobody is asked for a fee, a notary or a new account', () => {
    const asking = template('C02', 'en')
    for (const word of ['no fee', 'not need a notary', 'not need to create an account']) {
      expect(asking).toContain(word)
    }
    for (const word of ['費用はいただきません', '公証', 'アカウント']) {
      expect(template('C02', 'ja')).toContain(word)
    }
  })

  test.each(languages)('a deletion that is denied or done in part offers the opt-out, in %s', l => {
    const offer = sharedTemplates('us_ca_ccpa', l)['optout_offer'] ?? '?'
    expect(template('C05', l)).toContain(offer)
    expect(template('C08', l)).toContain(offer)
  })
})

describe('specific pieces whose person could not be verified', () => {
  const written = Object.fromEntries(ccpa.particulars.map(({ id }) => [id, `the ${id}`]))
  const item = { number: 1, name: 'Order 4711', content: 'SECRET', source: '', inPart: false }
  const fields = (grounds: readonly { readonly reason: string; readonly citation: string }[]) => ({
    ...{ addressee: 'A', principal: 'A', agent: '', number: '1', receivedOn: 'D', datedOn: 'D' },
    ...{ type: 'ccpa.know_specific', typeName: 'T', particulars: written },
    ...{ granted: [item], grounds },
    ...{ refused: [], notHeld: [], elsewhere: [] },
    organisation: Object.fromEntries(
      ['name', 'desk', 'postal', 'address', 'officer', 'officerTitle', 'phone', 'email']
        .concat('hours')
        .map(id => [id, id]),
    ),
  })
  const rendered = (language: 'ja' | 'en', grounds: Parameters<typeof fields>[0]) =>
    JSON.stringify(
      renderTemplate({
        template: templateOf('us_ca_ccpa', 'C04', language) ?? '',
        shared: sharedTemplates('us_ca_ccpa', language),
        // All that this template names; the rest of the fields belongs to other letters.
        fields: fields(grounds) as unknown as MergeFields,
        language,
      }).blocks,
    )

  test.each(['ja', 'en'] as const)('are answered by category, and none is told, in %s', l => {
    expect(rendered(l, [])).toContain('SECRET')
    const answer = rendered(l, [{ reason: 'Not verified.', citation: '7024(a)' }])
    expect(answer).toContain('the categories')
    expect(answer).toContain('Not verified.')
    expect(answer).not.toMatch(/SECRET|4711|the withheld_identifier_types|the format/)
  })
})

describe('particulars', () => {
  test('speak only of types and letters that exist', () => {
    const types = ccpa.requestTypes.map(type => type.id)
    const ids = ccpa.letters.map(letter => letter.id)
    for (const { id, types: named, letters: written = [], neededFor } of ccpa.particulars) {
      expect(named === 'all' ? [] : named.filter(type => !types.includes(type)), id).toEqual([])
      expect(
        written.filter(letter => !ids.includes(letter)),
        id,
      ).toEqual([])
      expect(written.length > 0, id).toBe(neededFor === 'letter')
    }
  })

  test('a denied deletion needs to know whether an opt-out has to be offered', () => {
    const offer = ccpa.particulars.find(p => p.id === 'sells_or_shares')
    expect(offer).toMatchObject({ types: [erase], required: true, neededFor: 'answer' })
    expect(offer?.outcomes).toEqual(['partial', 'none', 'refused', 'not_processed'])
  })
})
