import type { Handlers } from '@core/ipc/contract'
import type { PracticeState } from '@core/practice/contract'
import { beginner, practiceFacts, practiceFactsName, practiceSettings } from '@core/practice/facts'
import { ok } from '@core/result'
import { readCaseFile } from '@db/case-files'
import { countHoldings } from '@db/seeded'
import { readValue } from '@db/values'
import type { Context } from './context'

export const practiceHandlers: Handlers<Context>['practice'] = {
  state(_input, context) {
    const kept = context.vault.practice.kept()
    return ok(kept ? { ...kept, holds: holdsOf(context) } : null)
  },

  async begin({ language }, context) {
    const { fillPractice } = await import('./practice-samples')
    const { practice } = context.vault
    const settings = practiceSettings(language)
    const organisation = settings.organisation.name[language]
    const made = await practice.make({ organisation, name: beginner[language] })
    if (!made.ok) return made
    fillPractice(context, language)
    practice.keep()
    return ok(null)
  },

  resume: (_input, { vault }) => vault.practice.resume(),
  end: (_input, { vault }) => vault.practice.throwAway(),
}

function holdsOf({ vault }: Context): PracticeState['holds'] {
  const open = vault.current()
  if (!open || !vault.practice.isOpen()) return null
  const guided = readValue(open.db, practiceFactsName, practiceFacts)?.guided
  return {
    ...countHoldings(open.db),
    guided: guided && readCaseFile(open.db, guided) ? guided : null,
  }
}
