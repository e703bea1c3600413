import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import { registerCsv } from '@core/letters/register-csv'
import type { RegisterFilter } from '@core/letters/register'
import { err, ok } from '@core/result'
import { registerPage, registerRows } from '@db/letter-register'
import type { Context } from './context'
import { noteLook } from './seen'
import { takeOut } from './taking-out'
import { openVault } from './work'

export const registerHandlers: Pick<Handlers<Context>['letters'], 'register' | 'exportRegister'> = {
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
}

/** Which filters were set; never what was searched for. */
const filtersOf = ({ search, from, to, status }: RegisterFilter): string[] =>
  Object.entries({ search: search.trim() || null, from, to, status }).flatMap(([name, value]) =>
    value === null ? [] : [name],
  )
