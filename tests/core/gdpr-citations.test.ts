import { expect, test } from 'vitest'
import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

const eu = packOf({ regime: 'gdpr', variant: 'eu' })
const uk = packOf({ regime: 'gdpr', variant: 'uk' })

test('a ground cites the law by the name it has where the letter goes', () => {
  const citation = (pack: RulePack) =>
    pack.checklist.find(q => q.id === 'gdpr.erase.legal_obligation')?.citation
  expect(citation(eu)).toEqual({
    ja: 'EU一般データ保護規則（GDPR）第17条第3項(b)',
    en: 'Article 17(3)(b) of the General Data Protection Regulation',
  })
  expect(citation(uk)).toEqual({
    ja: '英国一般データ保護規則（UK GDPR）第17条第3項(b)',
    en: 'Article 17(3)(b) of the UK GDPR',
  })
  const all = [...eu.checklist, ...uk.checklist].map(q => q.citation.ja).join()
  expect(all).not.toMatch(/英国英国|EUEU|英国EU/)
})

test('so do the sources beside a right and its grounds', () => {
  const law = (pack: RulePack) => pack.requestTypes.find(t => t.id === 'gdpr.access')?.source.law.en
  expect(law(eu)).toBe('Article 15 of the General Data Protection Regulation')
  expect(law(uk)).toBe('Article 15 of the UK GDPR')
})
