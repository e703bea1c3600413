import type { Handlers } from '@core/ipc/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { readSettingsFile } from '@core/settings-file/read-settings-file'
import {
  contentAfter,
  contentOf,
  fileOf,
  policyAfter,
  settingsAfter,
  type SettingsContent,
} from '@core/settings-file/settings-file'
import type { EventKind } from '@core/audit/event'
import type { Reader } from '@db/connection'
import { readPolicy } from '@db/policy'
import { keepSettings, keptSettings, readSettings } from '@db/settings'
import { writeValue } from '@db/values'
import type { Context } from './context'
import { putPeriods } from './retention-periods'
import { policyProblem, settingsProblem } from './settings'
import { takeOut } from './taking-out'
import { inVault, openVault, type Work } from './work'

const now = (db: Reader): SettingsContent => contentOf(readSettings(db), readPolicy(db))

export const settingsFileHandlers: Handlers<Context>['settingsFile'] = {
  now: (_input, context) => ok(now(openVault(context).db)),
  kept: (_input, context) => ok(keptSettings(openVault(context).db) ?? null),

  save: ({ release }, context) =>
    takeOut(context, {
      what: 'settings',
      caseId: null,
      release,
      kind: 'settings/exported',
      choosePath: () =>
        context.desktop.chooseSavePath(`kaiji-settings-${context.now().slice(0, 10)}.json`),
      pack() {
        const file = fileOf(now(openVault(context).db), context.now())
        const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
        return ok({ detail: {}, write: path => context.files.write(path, bytes) })
      },
    }),

  async choose(_input, context) {
    const chosen = await context.desktop.chooseFile('settings')
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
    const { bytes } = await context.files.read(chosen.value)
    const file = readSettingsFile(bytes)
    if (!file.ok) return file
    return ok(contentAfter(now(openVault(context).db), file.value))
  },

  apply: ({ content }, context) =>
    inVault(context, work => put(context, work, { content, kind: 'settings/imported' })),

  goBack: (_input, context) =>
    inVault(context, work => {
      const kept = keptSettings(work.tx)
      if (!kept) return err({ code: 'settings-file/nothing-to-go-back-to' })
      return put(context, work, { content: kept.content, kind: 'settings/import-undone' })
    }),
}

type Putting = { readonly content: SettingsContent; readonly kind: EventKind }

/** All of it or nothing; what was there before is kept to go back to. */
function put(context: Context, work: Work, { content, kind }: Putting): Result<null, AppError> {
  const { tx, at, record } = work
  const before = { settings: readSettings(tx), policy: readPolicy(tx) }
  const settings = settingsAfter(before.settings, content)
  const policy = policyAfter(before.policy, content)
  const problem = settingsProblem(settings, tx) ?? policyProblem(context, policy, before.policy)
  if (problem) return err(problem)
  const was = contentOf(before.settings, before.policy)
  keepSettings(tx, { at, content: was })
  writeValue(tx, 'settings', settings, at)
  writeValue(tx, 'policy', policy, at)
  const { retention } = content.policy
  const isOther = JSON.stringify(retention) !== JSON.stringify(was.policy.retention)
  // Nothing that is closed already becomes due by a file.
  const periods = isOther ? putPeriods(work, { periods: retention, to: 'later' }) : ok(null)
  if (!periods.ok) return periods
  record(kind, { fields: changedIn(was, content) })
  return ok(null)
}

/** Names of the settings that are others afterwards. */
function changedIn(was: SettingsContent, is: SettingsContent): string[] {
  const named = ({ settings, policy }: SettingsContent) =>
    new Map(Object.entries({ ...settings, ...policy }).map(([k, v]) => [k, JSON.stringify(v)]))
  const before = named(was)
  return [...named(is)].flatMap(([name, value]) => (before.get(name) === value ? [] : [name]))
}
