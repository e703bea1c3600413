import fc from 'fast-check'
import type { Block, Run } from '@core/letters/letter'

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '{{ case.number }}{% raw %}',
  'a\nb',
  '\n',
  '\n\n',
  ' ',
  '　さて、',
  '#import "x"',
  '"><img src=x onerror=1>',
  '髙橋 みなみ 様',
  '🙂‍↔️',
  '\u0000\t',
)
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 }), fc.constant(''))
const bold = fc.constantFrom({}, { bold: true }, { bold: false })
const field = fc.constantFrom({}, {}, { field: 'replyBy' }, { field: 'particulars.fee' })
const run: fc.Arbitrary<Run> = fc
  .tuple(text, bold, field)
  .map(([t, b, f]) => ({ text: t, ...b, ...f }))
const runs = fc.array(run, { maxLength: 4 })
const part = fc.constantFrom({}, { part: 'ground_per_category' }, { part: '"><b>' }, { part: '' })
const withPart = <T extends object>(block: fc.Arbitrary<T>) =>
  fc.tuple(block, part).map(([b, p]) => ({ ...b, ...p }))

const align = fc.constantFrom<Pick<Extract<Block, { type: 'paragraph' }>, 'align'>>(
  {},
  { align: 'left' },
  { align: 'center' },
  { align: 'right' },
)

/** Any block a letter may hold: nasty text, empty runs, ragged tables, marks of mandatory contents. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  withPart(
    fc.tuple(runs, align).map(([r, align]) => ({ type: 'paragraph' as const, runs: r, ...align })),
  ),
  withPart(fc.record({ type: fc.constant('heading' as const), runs })),
  withPart(
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(runs, { maxLength: 4 }),
    }),
  ),
  withPart(
    fc.record({
      type: fc.constant('table' as const),
      header: fc.array(runs, { maxLength: 3 }),
      rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
  withPart(
    fc
      .tuple(runs, fc.constantFrom<{ slip?: true }>({}, { slip: true }))
      .map(([r, slip]) => ({ type: 'annex' as const, runs: r, ...slip })),
  ),
  fc.constant({ type: 'recordStart' } as const),
  fc.constant({ type: 'recordEnd' } as const),
)
export const anyBlocks = fc.array(anyBlock, { maxLength: 8 })
