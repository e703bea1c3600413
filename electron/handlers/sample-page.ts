import { must } from '@core/assert'
import type { Handlers } from '@core/ipc/contract'
import { composeLetter } from '@core/letters/compose'
import { documentNumber, frameOf } from '@core/letters/frame'
import { sampleLetterInput } from '@core/letters/sample'
import { packKey, rulePacks } from '@core/regimes/index'
import { ok } from '@core/result'
import { letterheadOf } from '@core/settings/settings'
import { yearOf } from '@core/time/calendar-date'
import type { Context } from './context'
import { imagesOf } from './office-images'
import { readSettings } from '@db/settings'
import { openVault } from './work'

/** What letters on a letterhead look like: the first page of an invented one, as it would be issued. */
export const samplePage: Handlers<Context>['settings']['samplePage'] = (
  { letterheadId, language },
  context,
) => {
  const { db } = openVault(context)
  const settings = readSettings(db)
  const inUse = rulePacks.find(one => packKey(one) === settings.regimesInUse[0])
  const pack = must(inUse ?? rulePacks[0], 'rule pack')
  const { organisation, look } = letterheadOf(settings, letterheadId)
  const sample = sampleLetterInput(pack, must(pack.lettersByStep.receipt[0], 'receipt'), language)
  const number = documentNumber(organisation.documentNumbering, yearOf(sample.datedOn), 12)
  const input = {
    ...sample,
    settings: { ...settings, organisation },
    letterheadId,
    documentNumber: number,
  }
  const own = composeLetter(input)
  // Before all is entered that a letter must say, the text is that of the invented office.
  const composed = own.ok ? own : composeLetter(sample)
  if (!composed.ok) return composed
  const frame = { ...frameOf(input), letterhead: look }
  const [page = ''] = context.printer.pages({
    frame,
    body: composed.value.body,
    font: look.font,
    draft: false,
    createdAt: context.now(),
    images: imagesOf(db, frame, letterheadId),
  })
  return ok(page)
}
