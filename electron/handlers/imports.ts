import { basename } from 'node:path'
import type { Handlers } from '@core/ipc/contract'
import { headerMark } from '@core/imports/mapping'
import { columnHeading } from '@core/imports/note-sentence'
import { err, ok } from '@core/result'
import { listImports } from '@db/imports'
import type { Context } from './context'
import { bringIn, inOnePiece } from './bring-in'
import { checkTable } from './import-check'
import { importMailHandlers } from './import-mails'
import { readProfiles, removeProfile, saveProfile } from './import-profiles'
import { rejectedCsv, rowsOfTable } from './import-rows'
import { runImport } from './import-run'
import { bringing, pastImport, readAs, tableIn, viewOf } from './import-tables'
import { undoImport } from './import-undo'
import { inVault, openVault } from './work'

const importsShown = 100
const isBusy = (context: Context): boolean => bringing(openVault(context).db).progress !== null

const openPath = (context: Context, path: string) =>
  bringIn(context, { name: basename(path), pieces: context.files.pieces(path) })

/** Tables and mails that become cases. */
export const importHandlers: Handlers<Context>['imports'] = {
  ...importMailHandlers,

  take: ({ name, bytes }, context) => bringIn(context, { name, pieces: inOnePiece(bytes) }),

  async choose(_input, context) {
    const path = await context.desktop.chooseFile('table')
    if (!path.ok) return path
    return path.value === null ? ok(null) : openPath(context, path.value)
  },

  open: ({ path }, context) => openPath(context, path),

  async chooseSheet({ tableId, sheet }, context) {
    const found = tableIn(context, tableId)
    return found.ok ? readAs(context, found.value, { sheet, encoding: null }) : found
  },

  async chooseEncoding({ tableId, encoding }, context) {
    const found = tableIn(context, tableId)
    return found.ok ? readAs(context, found.value, { sheet: null, encoding }) : found
  },

  close({ tableId }, context) {
    bringing(openVault(context).db).tables.delete(tableId)
    return ok(null)
  },

  async check({ tableId, mapping }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    if (isBusy(context)) return err({ code: 'import/busy' })
    return checkTable(context, found.value, mapping)
  },

  rows({ tableId, ...wanted }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    const { checked } = found.value
    return checked
      ? ok(rowsOfTable(found.value, checked, wanted))
      : err({ code: 'import/not-checked' })
  },

  async run({ tableId, again }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    if (isBusy(context)) return err({ code: 'import/busy' })
    return runImport(context, found.value, again)
  },

  progress: (_input, context) => ok(bringing(openVault(context).db).progress),

  stop(_input, context) {
    bringing(openVault(context).db).stopAsked = true
    return ok(null)
  },

  async saveRejected({ tableId }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    const { checked, fileName } = found.value
    if (!checked) return err({ code: 'import/not-checked' })
    const { language } = checked.mapping
    const heading = columnHeading(language)
    const bytes = rejectedCsv(found.value, checked, { language, heading })
    const path = await context.desktop.chooseSavePath(
      `${fileName.replace(/\.[^.]*$/, '')}-${heading}.csv`,
    )
    if (!path.ok || path.value === null) return path
    const written = await context.files.write(path.value, bytes)
    if (!written.ok) return written
    const saved = path.value
    return inVault(context, ({ record }) => {
      record('import/rejected-saved', {})
      return ok(saved)
    })
  },

  list: (_input, context) =>
    ok(
      listImports(openVault(context).db, importsShown)
        .map(pastImport)
        // Mails of which none became a case.
        .filter(({ kind, cases }) => kind === 'table' || cases > 0),
    ),

  async undo({ importId }, context) {
    if (isBusy(context)) return err({ code: 'import/busy' })
    return undoImport(context, importId)
  },

  profiles: (_input, context) =>
    ok(
      readProfiles(openVault(context).db).map(({ name, kind, mapping }) => ({
        ...{ name, kind },
        columns: mapping.columns.filter(Boolean).length,
      })),
    ),

  saveProfile({ tableId, name, mapping }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    const { rows } = found.value.table
    const header = mapping.headerRow === null ? [] : (rows[mapping.headerRow]?.cells ?? [])
    return inVault(context, ({ tx, at, record }) => {
      saveProfile(tx, { name, kind: 'table', mark: headerMark(header), mapping }, at)
      record('import/profile-saved', { kind: 'table' })
      return ok(null)
    })
  },

  useProfile({ tableId, name }, context) {
    const found = tableIn(context, tableId)
    if (!found.ok) return found
    const { db } = openVault(context)
    const profile = readProfiles(db).find(one => one.name === name)
    return profile ? ok(viewOf(db, found.value, profile)) : err({ code: 'import/unknown-profile' })
  },

  removeProfile: ({ name }, context) =>
    inVault(context, ({ tx, at, record }) => {
      if (!removeProfile(tx, name, at)) return err({ code: 'import/unknown-profile' })
      record('import/profile-removed', {})
      return ok(null)
    }),
}
