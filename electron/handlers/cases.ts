import { readableTo } from '@core/documents/access'
import type { Handlers } from '@core/ipc/contract'

import { err, ok } from '@core/result'
import { dayAt } from '@core/time/calendar-date'
import { mayCloseAsAnswered } from '@core/cases/stage'
import { readCaseFile } from '@db/case-files'
import { findCase, updateCase, updateParty, updateRequest } from '@db/cases'
import { historyOf } from '@db/case-transfers'
import { meetingBadRecords } from '@db/records'
import { caseListHandlers } from './case-list'
import { caseView } from './case-view'
import type { Context } from './context'
import { documentHandlers } from './documents'
import { intakeHandlers } from './intake'
import { draftDocumentHandlers } from './draft-documents'
import { misplacedHandlers } from './misplaced'
import { replanCopies } from './retention-periods'
import { noteCase } from './seen'
import { readSettings } from '@db/settings'
import { given, inCase, inOpenCase, openVault, packOfCase } from './work'

export const caseHandlers: Handlers<Context>['cases'] = {
  ...intakeHandlers,
  ...documentHandlers,
  ...misplacedHandlers,
  ...draftDocumentHandlers,
  ...caseListHandlers,

  view({ caseId }, context) {
    const { db } = openVault(context)
    const { value: file, bad } = meetingBadRecords(() => readCaseFile(db, caseId))
    if (!file) return err({ code: bad.length > 0 ? 'case/unreadable' : 'case/not-found' })
    // What had happened before this look; the page reads again once it is opened.
    const history = historyOf(db, caseId)
    const seen = noteCase(context, caseId)
    if (!seen.ok) return seen
    const today = dayAt(context.now(), packOfCase(file).timeZone)
    const view = caseView(readableTo(openVault(context), file), readSettings(db), today)
    return ok({ ...view, unreadable: bad, history })
  },

  opened: ({ caseId }, context) =>
    findCase(openVault(context).db, caseId)
      ? noteCase(context, caseId)
      : err({ code: 'case/not-found' }),

  change: ({ caseId, change }, context) =>
    inOpenCase(context, caseId, ({ tx, record, today }) => {
      const changed = given(change)
      if (changed.receivedOn && changed.receivedOn > today) {
        return err({ code: 'case/received-in-future', today })
      }
      updateCase(tx, caseId, changed)
      const dates = changed.receivedOn ? { receivedOn: changed.receivedOn } : {}
      record('case/changed', { fields: Object.keys(changed), ...dates })
      return ok(null)
    }),

  changeParty: ({ caseId, role, change }, context) =>
    inOpenCase(context, caseId, ({ tx, record }) => {
      const changed = given(change)
      updateParty(tx, { caseId, role }, changed)
      record('party/changed', { role, fields: Object.keys(changed) })
      return ok(null)
    }),

  changeRequest: ({ caseId, requestId, change }, context) =>
    inOpenCase(context, caseId, ({ tx, file, record }) => {
      if (!file.requests.some(r => r.request.id === requestId))
        return err({ code: 'case/not-found' })
      const changed = given(change)
      updateRequest(tx, requestId, changed)
      record('request/changed', { request: requestId, fields: Object.keys(changed) })
      return ok(null)
    }),

  close: ({ caseId, reason }, context) =>
    inOpenCase(context, caseId, ({ tx, pack, file, record, today }) => {
      const allowed = mayCloseAsAnswered(pack, file)
      if (reason === 'answered' && !allowed.allowed) {
        return err({ code: 'case/not-allowed', why: allowed.why })
      }
      updateCase(tx, caseId, { closedOn: today, closeReason: reason })
      replanCopies(tx, caseId)
      record('case/closed', { reason })
      return ok(null)
    }),

  reopen: ({ caseId, why }, context) =>
    inCase(context, caseId, ({ tx, file, record }) => {
      if (file.case.closeReason === 'merged') return err({ code: 'transfer/reopen-by-undo' })
      updateCase(tx, caseId, { closedOn: null, closeReason: null })
      replanCopies(tx, caseId)
      record('case/reopened', {}, why)
      return ok(null)
    }),
}
