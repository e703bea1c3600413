import { describe, expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import { appliesToType } from '@core/regimes/rule-pack'
import { kaiji } from './terminal'

type Dates = { readonly statutory: unknown; readonly dates: Readonly<Record<string, string>> }

describe('every law, variant and type', () => {
  const forms = rulePacks.flatMap(pack => pack.requestTypes.map(type => ({ pack, type })))

  test.each(forms)('$pack.regime $pack.variant $type.id', async ({ pack, type }) => {
    const { code, json, err } = await kaiji(
      ...['due', '--regime', pack.regime, '--type', type.id, '--received', '2027-03-01', '--json'],
      ...(pack.variant ? ['--variant', pack.variant] : []),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { statutory, dates } = json as Dates
    const own = pack.deadlines.filter(rule => appliesToType(rule.types, type.id)).map(r => r.id)
    expect(Object.keys(dates).length).toBeGreaterThan(0)
    expect(own).toEqual(expect.arrayContaining(Object.keys(dates)))
    const binding = statutory as { rule: string; date: string } | null
    if (binding) expect(dates[binding.rule]).toBe(binding.date)
    expect(binding === null).toBe(pack.regime === 'jp_appi')
  })

  const ask = (options: string) => kaiji('due', ...options.split(' '), '--json')

  test('without a variant the first one of the law is taken', async () => {
    const options = '--regime gdpr --type gdpr.access --received 2026-03-05'
    const { json } = await ask(options)
    expect(json).toEqual((await ask(`${options} --variant eu`)).json)
    expect(json).toMatchObject({
      statutory: { rule: 'eu.due', date: '2026-04-07' },
      dates: {
        'eu.due': '2026-04-07',
        'eu.ext_due': '2026-06-05',
        'eu.ext_notice_by': '2026-04-05',
      },
    })
  })

  test('what binds follows --extend; the dates stay', async () => {
    const options = '--regime us_ca_ccpa --type ccpa.delete --received 2026-11-02'
    const plain = (await ask(options)).json as Dates
    const extended = (await ask(`${options} --extend`)).json as Dates
    expect(plain.statutory).toEqual({ rule: 'ccpa.due', date: '2026-12-17' })
    expect(extended.statutory).toEqual({ rule: 'ccpa.ext_due', date: '2027-01-31' })
    expect(extended.dates).toEqual(plain.dates)
  })

  test('a restart and days that do not count are steps of their own, a move that two dates share told once', async () => {
    const { json } = await ask(
      '--regime gdpr --variant uk --type gdpr.access --received 2026-06-01 --pause 2026-06-04..2026-06-15=identity --pause 2026-06-05..2026-06-20',
    )
    expect(json).toMatchObject({
      statutory: { rule: 'uk.due', date: '2026-07-21' },
      dates: { 'uk.start': '2026-06-15', 'uk.ext_notice_by': '2026-07-21' },
    })
    const { steps } = json as { steps: { rule: string; step: string }[] }
    expect(steps.filter(({ step }) => step.startsWith('counted anew'))).toHaveLength(1)
    expect(steps.filter(({ rule }) => rule === 'uk.excl_days').map(({ step }) => step)).toEqual(
      Array(2).fill('+6 days not counted while waiting (2026-06-15 to 2026-06-20)'),
    )
  })

  test('another calendar is used, if there is one of that name', async () => {
    const options = '--regime gdpr --variant uk --type gdpr.access --received 2026-07-03'
    expect((await ask(options)).json).toMatchObject({ statutory: { date: '2026-08-03' } })
    const scotland = await ask(`${options} --calendar UK_SCT`)
    expect(scotland.json).toMatchObject({ statutory: { date: '2026-08-04' } })
    expect(await ask(`${options} --calendar uk_sct`)).toMatchObject({ code: 2, text: '' })
  })

  test('a right that is law only later is computed, and said to be', async () => {
    const options = '--regime us_ca_ccpa --type ccpa.adm_access_optout --received'
    const early = await ask(`${options} 2026-12-31`)
    expect(early).toMatchObject({ code: 0, json: { statutory: { date: '2027-02-14' } } })
    expect(early.err).toContain('2027-01-01')
    expect((await ask(`${options} 2027-01-01`)).err).toBe('')
  })

  test('a type of another variant, or an unknown variant, is wrong use', async () => {
    const complaint = '--type uk.complaint --received 2026-12-01'
    expect(await ask(`--regime gdpr ${complaint}`)).toMatchObject({ code: 2, text: '' })
    expect(await ask(`--regime gdpr --variant uk ${complaint}`)).toMatchObject({
      code: 0,
      json: { statutory: { rule: 'uk.complaint_ack', date: '2026-12-31' } },
    })
    const wrong = await ask(`--regime gdpr --variant fr ${complaint}`)
    expect(wrong).toMatchObject({ code: 2, text: '' })
    expect(wrong.err).toContain('eu, uk')
  })

  test('nothing can be asked before the request is received', async () => {
    const early = await ask(
      '--regime gdpr --type gdpr.access --received 2026-03-05 --pause 2026-03-04..2026-03-06',
    )
    expect(early).toMatchObject({ code: 2, text: '' })
    expect(early.err).toContain('before the request is received')
  })

  test('in words, the binding date first', async () => {
    const { text } = await kaiji(
      ...'due --regime gdpr --type gdpr.access --received 2026-03-05'.split(' '),
    )
    expect(text.split('\n')[0]).toBe('By law: 2026-04-07 (eu.due)')
  })
})
