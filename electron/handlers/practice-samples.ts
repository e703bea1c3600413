import type { Language } from '@core/bilingual'
import { documentId, caseId } from '@core/ids'
import { practiceFactsName, practiceSettings } from '@core/practice/facts'
import { practicePlan } from '@core/practice/plan'
import { ok } from '@core/result'
import { idOf } from '@core/seed/dice'
import { dayAt } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import { insertDocument } from '@db/documents'
import { writeValue } from '@db/values'
import type { Context } from './context'
import { practiceMail } from './practice-mail'
import { writePlan } from './seed-cases'
import { inVault, openVault } from './work'

/** The same samples for everybody on the same day. */
const seed = 1

/** The invented company, and a case for every request type of every law. */
export function fillPractice(context: Context, language: Language): void {
  const vault = openVault(context)
  const now = context.now()
  const { cases, guided } = practicePlan(dayAt(now, 'Asia/Tokyo'), language)
  const guidedId = caseId.parse(idOf(seed, guided.place, 1))
  inVault(context, ({ tx, at, record }) => {
    const settings = practiceSettings(language)
    writeValue(tx, 'settings', settings, at)
    writeValue(tx, practiceFactsName, { guided: guidedId }, at)
    record('settings/changed', { fields: Object.keys(settings) })
    return ok(null)
  })
  writePlan(vault, now, { plan: cases, seed })
  for (const { place, written } of cases) {
    if (written?.channel === 'email') addMail(context, caseId.parse(idOf(seed, place, 1)))
  }
}

/** The mail that an inquiry came by lies in its case, as it does once one has been read. */
function addMail(context: Context, id: ReturnType<typeof caseId.parse>): void {
  inVault(
    context,
    ({ tx, at, newId, record }) => {
      const file = readCaseFile(tx, id)
      const from = file?.parties[0]
      if (!file || !from) return ok(null)
      const kind = 'inquiry'
      const bytes = practiceMail(file.case, from, practiceSettings('en').organisation.email)
      const mail = {
        ...({ id: documentId.parse(newId()), caseId: id, kind, createdAt: at } as const),
        ...{ name: `${file.case.number}.eml`, mediaType: 'message/rfc822' },
      }
      const { sha256 } = insertDocument(tx, mail, bytes)
      record('document/added', { document: mail.id, kind, sha256 })
      return ok(null)
    },
    id,
  )
}
