import type { Bilingual } from '@core/bilingual'
import { questionOf } from '@core/regimes/index'
import type { Outcome, RulePack } from '@core/regimes/rule-pack'
import type { Decision, ItemDecision, Unanswered } from './decision'

/** Why a request, and each of its items, comes out as it does; for the officer, never for the letter. */
export type Explanation = {
  readonly request: Bilingual
  readonly items: readonly { readonly id: string; readonly reason: Bilingual }[]
}

/** The reasons in words, item by item in the decision's order. `pack` is the one the decision was made by. */
export const explainOutcome = (pack: RulePack, decision: Decision): Explanation => ({
  request: soFar(decision, requestReason(pack, decision)),
  items: decision.items.map(item => ({ id: item.id, reason: itemReason(pack, item) })),
})

/** The first question still open, in the order in which they are asked. */
export const nextQuestion = ({ unanswered }: Decision): Unanswered | undefined => unanswered[0]

const text = (ja: string, en: string): Bilingual => ({ ja, en })

/** The grounds by their short names, each with where the law has it. */
function because(pack: RulePack, grounds: readonly string[]): Bilingual {
  const questions = grounds.map(id => questionOf(pack, id))
  return text(
    questions.map(q => `${q.label.ja}（${q.citation.ja}）`).join('、'),
    questions.map(q => `${q.label.en} (${q.citation.en})`).join('; '),
  )
}

function itemReason(pack: RulePack, item: ItemDecision): Bilingual {
  const why = because(pack, item.grounds)
  if (item.unspoken) {
    return text(
      `存否を明らかにしない（通知書には記載しない）：${why.ja}`,
      `existence is neither confirmed nor denied: left out of the letter: ${why.en}`,
    )
  }
  switch (item.outcome) {
    case 'full':
      return text('請求のとおり対応する', 'done as asked')
    case 'none':
      return text(`保有していないものとして扱う：${why.ja}`, `counts as not held: ${why.en}`)
    case 'partial':
      return partialReason(item, why)
    case 'refused':
      return refusedReason(pack, item, why)
  }
}

const partialReason = ({ alternative }: ItemDecision, why: Bilingual): Bilingual =>
  alternative === null
    ? text(`一部のみ対応する。理由：${why.ja}`, `only partly, because: ${why.en}`)
    : text(`代わりの措置により対応する：${why.ja}`, `by an alternative measure: ${why.en}`)

function refusedReason(pack: RulePack, { grounds }: ItemDecision, why: Bilingual): Bilingual {
  if (grounds.length === 0) {
    return text(
      '請求の理由がまだ見つかっていないため対応しない',
      'no entitlement found so far: not done',
    )
  }
  return grounds.some(id => questionOf(pack, id).kind === 'derived')
    ? text(`請求の理由に当たらないため対応しない：${why.ja}`, `no entitlement: ${why.en}`)
    : text(`対応しない。理由：${why.ja}`, `withheld or not done, because: ${why.en}`)
}

function requestReason(pack: RulePack, decision: Decision): Bilingual {
  const { grounds, outcome } = decision
  if (grounds.length === 0) return itemsReason(decision)
  const why = because(pack, grounds)
  switch (outcome) {
    case 'not_processed':
      return text(`手続を進めない。理由：${why.ja}`, `not processed, because: ${why.en}`)
    case 'none':
      return text(`保有していないものとして回答する：${why.ja}`, `counts as not held: ${why.en}`)
    case 'refused':
      return text(`応じない。理由：${why.ja}`, `refused, because: ${why.en}`)
    case 'full':
    case 'partial':
      return narrowerReason(decision, why)
  }
}

/** What was asked could not be met, but a narrower right could. */
function narrowerReason(decision: Decision, why: Bilingual): Bilingual {
  const items = itemsReason(decision)
  return text(
    `より狭い範囲の請求として対応する。理由：${why.ja}。${items.ja}`,
    `met as a narrower request, because: ${why.en}; ${items.en}`,
  )
}

const wholeOutcomes: Readonly<Record<Exclude<Outcome, 'not_processed'>, Bilingual>> = {
  full: text('すべて請求のとおり対応する', 'all of it is done as asked'),
  partial: text('一部に応じる', 'done in part'),
  none: text('対象となるものを保有していない', 'nothing is held'),
  refused: text('応じない', 'refused'),
}

/** How many of the items that may be spoken of are met in full; those left out of the letter are told apart. */
function itemsReason({ items, outcome }: Decision): Bilingual {
  const spoken = items.filter(item => !item.unspoken)
  const whole =
    spoken.length > 0 && spoken.every(item => item.alternative !== null)
      ? text('代わりの措置により対応する', 'met by another measure')
      : wholeOutcomes[outcome === 'not_processed' ? 'none' : outcome]
  const met = spoken.filter(item => item.outcome === 'full').length
  const count =
    outcome === 'partial' && met > 0
      ? text(
          `（${spoken.length}件のうち${met}件は全部）`,
          ` (${met} of ${spoken.length} ${spoken.length === 1 ? 'item' : 'items'} in full)`,
        )
      : text('', '')
  const silent = items.length - spoken.length
  const left =
    silent > 0
      ? text(
          `（ほかに通知書に記載しないもの${silent}件）`,
          ` (${silent} more left out of the letter)`,
        )
      : text('', '')
  return text(`${whole.ja}${count.ja}${left.ja}`, `${whole.en}${count.en}${left.en}`)
}

const soFar = ({ unanswered }: Decision, reason: Bilingual): Bilingual =>
  unanswered.length === 0 ? reason : text(`現時点では：${reason.ja}`, `so far: ${reason.en}`)
