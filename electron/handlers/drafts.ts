import type { Handlers } from '@core/ipc/contract'
import { ok } from '@core/result'
import { forgetDraftsBefore, keepDraft, readDrafts } from '@db/drafts'
import type { Context } from './context'
import { inVault, openVault } from './work'

/** Milliseconds after which words that nobody went on with are forgotten: a month. */
const longestKept = 31 * 24 * 60 * 60 * 1000

/** Words in forms are no step of the work: keeping them leaves no event. */
export const draftHandlers: Handlers<Context>['drafts'] = {
  all(_input, context) {
    const { db, login } = openVault(context)
    return ok(readDrafts(db, login))
  },

  keep: ({ key, text }, context) =>
    inVault(context, ({ tx, at, vault }) => {
      forgetDraftsBefore(tx, new Date(Date.parse(at) - longestKept).toISOString())
      keepDraft(tx, { login: vault.login, key, text }, at)
      return ok(null)
    }),
}
