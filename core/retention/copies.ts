import { checkOf, type CaseFile } from '@core/cases/case-file'
import type { CaseDocument } from '@core/cases/case'
import type { RulePack } from '@core/regimes/rule-pack'
import { addDays } from '@core/time/calendar-date'
import { lastDayOf, type Period } from './period'
import type { RetentionPolicy } from './retention-policy'
import { startOf } from './start'
import { startStep, type Dated, type RetentionStep } from './step'

type Copy = {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly policy: RetentionPolicy
  readonly document: CaseDocument
  readonly category: 'identity' | 'authority'
}

/**
 * When a copy of a paper goes: by the organisation's own period, but a copy of an identity paper
 * never later than the rule pack allows. Such a day is the latest: going earlier is better.
 */
export function copyDue(copy: Copy): Dated | undefined {
  const { category, policy } = copy
  const own = policy[category]
  const byPack = latestByPack(copy)
  if (!own) return byPack
  const byOwn = byPeriod(copy, own)
  if (category === 'authority' || !byPack) return byOwn
  if (!byOwn) return byPack
  if (byOwn.dueOn <= byPack.dueOn) return byOwn
  const days = latestDays(copy)
  const step: RetentionStep = { step: 'latest-for-copies', days, to: byPack.dueOn }
  return { ...byPack, because: [...byPack.because, step] }
}

function byPeriod({ pack, file, document, category }: Copy, period: Period): Dated | undefined {
  const start = startOf(period.from, {
    pack,
    file,
    subject: category,
    createdAt: document.createdAt,
  })
  if (!start) return undefined
  const dueOn = lastDayOf(start.on, period)
  const because: readonly RetentionStep[] = [
    startStep(start),
    { step: 'kept-for', by: 'own', period, to: dueOn },
  ]
  return { dueOn, earliestOn: start.on, because }
}

function latestByPack(copy: Copy): Dated | undefined {
  const { pack, file } = copy
  const start = startOf('last-letter', { pack, file })
  if (!start) return undefined
  const amount = latestDays(copy)
  const dueOn = addDays(start.on, amount)
  const period: Period = { amount, unit: 'days', from: start.event }
  const by = pack.identity.source.tag === 'D' ? 'default' : 'law'
  const because: readonly RetentionStep[] = [
    startStep(start),
    { step: 'kept-for', by, period, to: dueOn },
  ]
  return { dueOn, earliestOn: start.on, because }
}

/** Somebody who could not be identified may complain or sue, so their copies stay a little longer. */
const latestDays = ({ pack, file }: Pick<Copy, 'pack' | 'file'>): number =>
  checkOf(file, 'identity')?.result === 'confirmed'
    ? pack.identity.destroyCopiesAfterDays
    : pack.identity.destroyCopiesAfterRefusalDays
