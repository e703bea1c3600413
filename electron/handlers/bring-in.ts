import type { Opened } from '@core/imports/contract'
import type { AppError } from '@core/errors'
import type { Result } from '@core/result'
import { mailsOfMbox } from '@main/services/mail/mbox'
import { kindOfFile } from '@main/services/tables/kind-of-file'
import type { Context } from './context'
import { openTable } from './import-tables'
import { stageMails } from './stage-mails'

type Pieces = AsyncIterable<Uint8Array>

// eslint-disable-next-line @typescript-eslint/require-await -- a file in memory is read as one on the disk is
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Opens a table, or takes the mails of a file into the vault; which it is, its content says. */
export async function bringIn(
  context: Context,
  { name, pieces }: { readonly name: string; readonly pieces: Pieces },
): Promise<Result<Opened, AppError>> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  const begin = first.done === true ? new Uint8Array() : first.value
  const all = (async function* () {
    yield begin
    yield* { [Symbol.asyncIterator]: () => iterator }
  })()
  const kind = kindOfFile(begin, name)
  if (kind === 'mbox') return stageMails(context, { name, mails: mailsOfMbox(all), isBox: true })
  const bytes = await wholeOf(all)
  if (kind === 'mail') return stageMails(context, { name, mails: inOnePiece(bytes), isBox: false })
  return openTable(context, { name, bytes })
}

async function wholeOf(pieces: Pieces): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const [only] = all
  return all.length === 1 && only ? new Uint8Array(only) : new Uint8Array(Buffer.concat(all))
}
