import type { Handlers } from '@core/ipc/contract'

import { must } from '@core/assert'
import { err, ok } from '@core/result'
import { dayAt } from '@core/time/calendar-date'
import { mayCloseAsAnswered } from '@core/cases/stage'
import { readCaseFile } from '@db/case-files'
import { listCases, updateCase, updateParty, updateRequest } from '@db/cases'
import { eventsOfCase } from '@db/events'
import { caseRow, caseView } from './case-view'
import type { Context } from './context'
import { documentHandlers } from './documents'
import { intakeHandlers } from './intake'
import { readSettings } from './settings'
import { given, inCase, inOpenCase, openVault, packOfCase } from './work'

export const caseHandlers: Handlers<Context>['cases'] = {
  ...intakeHandlers,
  ...documentHandlers,

  list({ status }, context) {
    const { db } = openVault(context)
    const settings = readSettings(db)
    const rows = listCases(db, status).map(({ id }) => {
      const file = must(readCaseFile(db, id), 'case')
      return caseRow(file, settings, dayAt(context.now(), packOfCase(file).timeZone))
    })
    return ok(rows)
  },

  view({ caseId }, context) {
    const { db } = openVault(context)
    const file = readCaseFile(db, caseId)
    if (!file) return err({ code: 'case/not-found' })
    const today = dayAt(context.now(), packOfCase(file).timeZone)
    return ok({ ...caseView(file, readSettings(db), today), history: eventsOfCase(db, caseId) })
  },

  opened: ({ caseId }, context) =>
    inCase(context, caseId, ({ record }) => {
      record('case/viewed', {})
      return ok(null)
    }),

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
      record('case/closed', { reason })
      return ok(null)
    }),

  reopen: ({ caseId, why }, context) =>
    inCase(context, caseId, ({ tx, record }) => {
      updateCase(tx, caseId, { closedOn: null, closeReason: null })
      record('case/reopened', {}, why)
      return ok(null)
    }),
}
