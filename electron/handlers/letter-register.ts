import { can } from '@core/accounts/access'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import type { LettersToDo, WaitingLetter } from '@core/letters/contract'
import { frameOf } from '@core/letters/frame'
import type { LetterRecord } from '@core/letters/letter'
import { registerCsv } from '@core/letters/register-csv'
import type { RegisterFilter } from '@core/letters/register'
import { isReturned } from '@core/letters/way-out'
import { err, ok } from '@core/result'
import type { Db } from '@db/connection'
import { eventsOfCase } from '@db/events'
import { registerPage, registerRows } from '@db/letter-register'
import { lettersIn } from '@db/letters'
import { readPolicy } from '@db/policy'
import type { Context } from './context'
import { approvalView } from './letter-approval'
import { lettersOfOpenCases, missingIn, type LetterInCase } from './letter-work'
import { noteLook } from './seen'
import { takeOut } from './taking-out'
import { openVault } from './work'

export const registerHandlers: Pick<
  Handlers<Context>['letters'],
  'register' | 'exportRegister' | 'toDo'
> = {
  register({ filter, cursor }, context) {
    const page = registerPage(openVault(context).db, filter, cursor)
    const detail = { filters: filtersOf(filter) }
    const seen = noteLook(context, {
      kind: 'register/viewed',
      caseId: null,
      detail,
      what: 'register',
      as: 'list',
    })
    return seen.ok ? ok(page) : seen
  },

  async exportRegister({ filter, language, release }, context) {
    const isEmpty = registerPage(openVault(context).db, filter, null).rows.length === 0
    if (isEmpty) return err({ code: 'register/nothing-there' })
    const say = sayIn(language)
    const today = context.now().slice(0, 10)
    let letters = 0
    const path = await takeOut(context, {
      what: 'list',
      caseId: null,
      release,
      kind: 'register/exported',
      choosePath: () => context.desktop.chooseSavePath(`${say('register.fileName')}-${today}.csv`),
      pack() {
        const rows = [...registerRows(openVault(context).db, filter)]
        letters = rows.length
        const bytes = Buffer.from(registerCsv(rows, say), 'utf8')
        const detail = { count: letters, filters: filtersOf(filter) }
        return ok({ detail, write: to => context.files.write(to, bytes) })
      },
    })
    if (!path.ok) return path
    return ok(path.value === null ? null : { path: path.value, letters })
  },

  toDo(_input, context) {
    const { db, role } = openVault(context)
    const opened = (letters: readonly LetterRecord[]) =>
      lettersOfOpenCases(db, letters, context.now())
    const waits = approvalOn(db)
      ? opened(lettersIn(db, 'drafted', mostToDo)).flatMap(found => draftToDo(context, found))
      : []
    const of = (wanted: DraftToDo['waits']) =>
      waits.filter(({ waits: what }) => what === wanted).map(({ letter }) => letter)
    const returned = opened(lettersIn(db, 'returned', mostToDo))
      .filter(({ letter, file }) => isReturnedAndWaits(file.letters)(letter))
      .map(named)
    return ok<LettersToDo>({
      toIssue: can(role, 'case/work') ? of('issue') : [],
      toApprove: can(role, 'letter/approve') ? of('approval') : [],
      returned,
    })
  },
}

/** Which filters were set; never what was searched for. */
const filtersOf = ({ search, from, to, status }: RegisterFilter): string[] =>
  Object.entries({ search: search.trim() || null, from, to, status }).flatMap(([name, value]) =>
    value === null ? [] : [name],
  )

/** No day has more to do; looking into more letters would keep whoever looks waiting. */
const mostToDo = 100

type DraftToDo = { readonly waits: 'issue' | 'approval'; readonly letter: WaitingLetter }

/** Where no letter needs an approval, none waits for one. */
const approvalOn = (db: Db): boolean => readPolicy(db).letters.approval !== 'never'

/** Approved, or complete and without the approval that it needs; nobody is asked to approve what they wrote. */
function draftToDo(context: Context, found: LetterInCase): readonly DraftToDo[] {
  const { db, login } = openVault(context)
  const { letter, input } = found
  const history = eventsOfCase(db, letter.caseId)
  const { needed, state, problem } = approvalView({ db, login, history }, found)
  if (!needed) return []
  if (state === 'given') return [{ waits: 'issue', letter: named(found) }]
  const isReady = !problem && missingIn(input, letter.body).length === 0
  return isReady ? [{ waits: 'approval', letter: named(found) }] : []
}

/** Came back, and no other letter was written in its place. */
const isReturnedAndWaits =
  (letters: readonly LetterRecord[]) =>
  (letter: LetterRecord): boolean =>
    letter.status === 'issued' &&
    isReturned(letter) &&
    !letters.some(one => one.replaces === letter.id && one.status !== 'void')

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
