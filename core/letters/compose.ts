import { letterSpecOf, typeOf } from '@core/regimes/index'
import type { LetterSpec } from '@core/regimes/rule-pack'
import { err, ok, type Result } from '@core/result'
import type { ComposeInput } from './compose-input'
import { frameOf } from './frame'
import type { Block, LetterBody, LetterFrame, Run } from './letter'
import { mergeFields, type MergeFields } from './merge-fields'
import { remindedOf } from './reminder'
import { withReplacement } from './replacement'
import { renderTemplate } from './render-template'
import { piecesIn, sharedTemplates, templateOf } from './templates'
import { titleOf } from './title'

export type { ComposeInput } from './compose-input'

export type LetterError =
  /** Names of mandatory contents, or of fields of the case or the settings, that are empty. */
  | { readonly code: 'letter/missing-content'; readonly parts: readonly string[] }
  | { readonly code: 'letter/unknown'; readonly letterId: string }
  /** An adapted template that cannot be filled from this case. */
  | { readonly code: 'letter/template-fails'; readonly letterId: string }

type Composed = { readonly frame: LetterFrame; readonly body: LetterBody }

/** Writes a letter from what the case says, or says what is missing. It never comes out with a hole. */
export function composeLetter(input: ComposeInput): Result<Composed, LetterError> {
  if (!input.adapted || Object.keys(input.adapted).length === 0) return composeOrThrow(input)
  try {
    return composeOrThrow(input)
  } catch {
    // A built-in template that fails is a bug; one that officers wrote is theirs to mend.
    return err({ code: 'letter/template-fails', letterId: input.letterId })
  }
}

/** The same; throws what Liquid says where a template is wrong. */
export function composeOrThrow(input: ComposeInput): Result<Composed, LetterError> {
  const { pack, letterId, language, adapted } = input
  const spec = letterSpecOf(pack, letterId)
  const template = adapted?.[letterId] ?? templateOf(pack.regime, letterId, language)
  if (!spec || template === undefined) return err({ code: 'letter/unknown', letterId })

  const fields = mergeFields(input)
  const isReminder = remindedOf(input) !== undefined
  const shared = { ...sharedTemplates(pack.regime, language), ...piecesIn(adapted ?? {}) }
  const { blocks, holes } = renderTemplate({ template, shared, fields, language })
  const body: LetterBody = {
    title: titleOf(spec, input.requestFile.request, { isReminder })[language],
    blocks: withReplacement(blocks, input),
  }
  const empty = [...missingFields(fields), ...missingItems(spec, input)]
  const parts = [...empty, ...holes, ...missingContents(spec, body)]
  if (parts.length > 0) return err({ code: 'letter/missing-content', parts: [...new Set(parts)] })
  return ok({ frame: frameOf(input), body })
}

/** Mandatory contents that the body does not have, also after the officer edited it; a heading alone is none. */
export function missingContents(spec: LetterSpec, body: LetterBody): readonly string[] {
  const there = new Set(body.blocks.map(partWithText))
  return spec.contents.filter(part => !there.has(part))
}

/** What every letter needs from the case and the settings, whatever it says. */
function missingFields({ organisation, addressee }: MergeFields): readonly string[] {
  const needed = [
    ['sender_name', organisation.name],
    ['officer_name', organisation.officer],
    ['sender_contact', organisation.phone || organisation.email || organisation.address],
    ['addressee_name', addressee],
  ] as const
  return needed.filter(([, value]) => value === '').map(([id]) => id)
}

/** An answer is about items where its right is one of items, unless a ground settles the request as a whole. */
function missingItems(
  { substantive }: LetterSpec,
  { pack, requestFile, decision }: ComposeInput,
): readonly string[] {
  const areListed = requestFile.items.length > 0 || decision.grounds.length > 0
  const areNeeded = typeOf(pack, requestFile.request.type).items === 'required'
  return substantive && areNeeded && !areListed ? ['listed_items'] : []
}

const partWithText = (block: Block): string | undefined =>
  'part' in block && textsOf(block).some(hasText) ? block.part : undefined

function textsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.runs]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    default:
      return []
  }
}

const hasText = (runs: readonly Run[]): boolean => runs.some(run => run.text.trim() !== '')
