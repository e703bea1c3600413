import { z } from 'zod'
import { language } from '@core/bilingual'
import { shortText } from '@core/cases/case'
import { officeImageId, type OfficeImageId } from '@core/ids'
import { command, named, needs, output, query } from '@core/ipc/endpoint'
import type { OfficeImage } from '@core/letters/letterhead'
import { policy, type Policy } from './policy'
import { settings, type Settings } from './settings'

const { regimesInUse, calendars, regulators, look, letterheads, purposes, recipients } =
  settings.shape
const { systems, policies, targets } = settings.shape

/** Some of the settings. They have no defaults here: what a change does not name stays as it is. */
export const settingsChange = settings
  .extend({
    regimesInUse: regimesInUse.unwrap(),
    calendars: calendars.unwrap(),
    regulators: regulators.unwrap(),
    look: look.unwrap(),
    letterheads: letterheads.unwrap(),
    purposes: purposes.unwrap(),
    recipients: recipients.unwrap(),
    systems: systems.unwrap(),
    policies: policies.unwrap(),
    targets: targets.unwrap(),
  })
  .partial()

const { lock, passwords, takingOut, backups, letters, log } = policy.shape

/** Whole groups of the policy; a group that is not named stays as it is. */
export const policyChange = z
  .object({
    lock: lock.unwrap(),
    passwords: passwords.unwrap(),
    takingOut: takingOut.unwrap(),
    backups: backups.unwrap(),
    letters: letters.unwrap(),
    log: log.unwrap(),
  })
  .partial()

export const settingsContract = {
  /** Every logo and seal that the office has given. */
  images: needs('vault/use', query(z.object({}), output<readonly OfficeImage[]>())),
  /** Asks for a file in the OS dialog and keeps it: PNG, JPEG or SVG. Null when cancelled. */
  saveImage: needs('settings/change', command(z.object({}), output<OfficeImageId | null>())),
  /** Refused while a letterhead or an issued letter shows it. */
  removeImage: needs(
    'settings/change',
    command(z.object({ imageId: officeImageId }), output<null>()),
  ),
  /** The first page of an invented letter on a letterhead as it is saved, as SVG; null: the organisation's own. */
  samplePage: needs(
    'vault/use',
    query(z.object({ letterheadId: shortText.nullable(), language }), output<string>()),
  ),
  read: needs('vault/use', query(z.object({}), output<Settings>())),
  change: needs('settings/change', command(z.object({ change: settingsChange }), output<null>())),
  policy: needs('vault/use', query(z.object({}), output<Policy>())),
  changePolicy: named(
    { 'change.backups.folders': 'backups' },
    needs('policy/change', command(z.object({ change: policyChange }), output<null>())),
  ),
}
