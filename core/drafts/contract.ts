import { z } from 'zod'
import { longText } from '@core/cases/case'
import { command, needs, output, query } from '@core/ipc/endpoint'

/** Which form the words belong to: `case/<id>/review`, or `settings/…`. Ids and codes, no words. */
export const draftKey = z.string().regex(/^[\w/.-]{1,200}$/)

/** Words of a form whose button has not been pressed yet; each account has its own. */
export const draftsContract = {
  all: needs('vault/use', query(z.object({}), output<Readonly<Record<string, string>>>())),
  /** Nothing but an empty text is not kept. */
  keep: needs('vault/use', command(z.object({ key: draftKey, text: longText }), output<null>())),
}
