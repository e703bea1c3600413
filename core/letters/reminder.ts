import { unanswered } from '@core/cases/asked'
import { letterSpecOf } from '@core/regimes/index'
import type { ComposeInput } from './compose-input'
import type { LetterRecord } from './letter'

type Place = Pick<ComposeInput, 'pack' | 'file' | 'requestFile' | 'letterId'>

/** The letter that this one reminds of: the first of its kind that asked and has had no reply. */
export const remindedOf = ({
  pack,
  file,
  requestFile,
  letterId,
}: Place): LetterRecord | undefined =>
  letterSpecOf(pack, letterId)?.reminderTitle
    ? unanswered(pack, file, requestFile, letterId)[0]
    : undefined
