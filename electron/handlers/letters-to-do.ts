import { can } from '@core/accounts/access'
import type { Handlers } from '@core/ipc/contract'
import { mayNeedApproval } from '@core/letters/approval'
import { lettersToDoLength, type LettersToDo, type WaitingLetter } from '@core/letters/contract'
import { frameOf } from '@core/letters/frame'
import { isReturned } from '@core/letters/way-out'
import { err, ok } from '@core/result'
import { eventsOfCase } from '@db/events'
import { lettersIn, type letterSets } from '@db/letters'
import { readPolicy } from '@db/policy'
import { someoneElseApproves } from './approvers'
import type { Context, OpenVault } from './context'
import { approvalView } from './letter-approval'
import { lettersOfOpenCases, missingIn, type LetterInCase } from './letter-work'
import { openVault } from './work'

/** No day has more to do; looking into more letters would keep whoever looks waiting. */
const mostLooked = 100
/** Cases whose files are read in one go; the window has the thread between two goes. */
const readTogether = 5

export const letterToDoHandlers: Pick<Handlers<Context>['letters'], 'toDo'> = {
  async toDo(_input, context) {
    const { db } = openVault(context)
    const lists: Lists = { toIssue: [], toApprove: [], returned: [] }
    await fill(lists, ['returned'], lookedAt(context, 'returned', returnedList))
    if (anyNeedsApproval(context)) {
      await fill(lists, ['toIssue', 'toApprove'], lookedAt(context, 'drafted', draftList))
    }
    if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
    const shown = (list: ListName) => lists[list].slice(0, lettersToDoLength)
    return ok<LettersToDo>({
      toIssue: shown('toIssue'),
      toApprove: shown('toApprove'),
      returned: shown('returned'),
      more: Object.values(lists).some(isFull),
    })
  },
}

type ListName = 'toIssue' | 'toApprove' | 'returned'
type Lists = Readonly<Record<ListName, WaitingLetter[]>>
type Listed = { readonly list: ListName; readonly letter: WaitingLetter }

/** One more than is shown: that there are more is said. */
const isFull = (list: readonly WaitingLetter[]): boolean => list.length > lettersToDoLength

async function fill(
  lists: Lists,
  wanted: readonly ListName[],
  found: AsyncIterable<Listed>,
): Promise<void> {
  for await (const { list, letter } of found) {
    lists[list].push(letter)
    if (wanted.every(one => isFull(lists[one]))) return
  }
}

/** Those of the letters of such a set, in open cases, that belong on a list, until somebody locks the vault. */
async function* lookedAt(
  context: Context,
  set: keyof typeof letterSets,
  listOf: (vault: OpenVault, found: LetterInCase) => ListName | undefined,
): AsyncGenerator<Listed> {
  const vault = openVault(context)
  const letters = lettersIn(vault.db, set, mostLooked)
  for (let from = 0; from < letters.length; from += readTogether) {
    if (context.vault.current()?.db !== vault.db) return
    const some = letters.slice(from, from + readTogether)
    yield* lettersOfOpenCases(vault.db, some, context.now()).flatMap(found => {
      const list = listOf(vault, found)
      return list ? [{ list, letter: named(found) }] : []
    })
    await new Promise(resolve => setImmediate(resolve))
  }
}

function anyNeedsApproval(context: Context): boolean {
  const { db, login } = openVault(context)
  const alone = !someoneElseApproves(db, login)
  return mayNeedApproval({ rule: readPolicy(db).letters.approval, alone })
}

/** Approved, or complete and without the approval that it needs; nobody is asked to approve what they wrote. */
function draftList({ db, login, role }: OpenVault, found: LetterInCase): ListName | undefined {
  const { letter, input } = found
  const history = eventsOfCase(db, letter.caseId)
  const { needed, state, problem } = approvalView({ db, login, history }, found)
  if (!needed) return undefined
  if (state === 'given') return can(role, 'case/work') ? 'toIssue' : undefined
  const isReady = !problem && missingIn(input, letter.body).length === 0
  return isReady && can(role, 'letter/approve') ? 'toApprove' : undefined
}

/** Came back, and no other letter was written in its place. */
const returnedList = (_vault: OpenVault, { letter, file }: LetterInCase): ListName | undefined =>
  letter.status === 'issued' &&
  isReturned(letter) &&
  !file.letters.some(one => one.replaces === letter.id && one.status !== 'void')
    ? 'returned'
    : undefined

function named({ letter, file, input }: LetterInCase): WaitingLetter {
  const frame = letter.frame ?? frameOf(input)
  return {
    id: letter.id,
    caseId: letter.caseId,
    caseNumber: file.case.number,
    title: letter.body.title,
    language: letter.language,
    addressee: frame.addressee.at(-1) ?? '',
  }
}
