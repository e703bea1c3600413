import { category } from '@core/retention/category'
import type { Action } from '@core/accounts/access'

/**
 * Every setting there is, by the words that stand on its page. A test compares this list with the
 * pages, so that no setting is left out.
 */

export type Part = {
  readonly id: string
  readonly path: string
  /** Heading of the page. */
  readonly page: string
  /** Heading of the part of the page. */
  readonly title: string
  /** What it changes, and for which cases. */
  readonly effect: string
  /** The labels in it; the second key says what that setting changes, where it has words of its own. */
  readonly settings: readonly (readonly [label: string, help?: string])[]
  readonly action?: Action
}

const main = { path: '/settings', page: 'settings.title' }
const letterhead = {
  path: '/settings/letterhead',
  page: 'letterhead.title',
  effect: 'letterhead.effect',
}
const purposes = { path: '/settings/purposes', page: 'purposes.title', settings: [] }
const protection = { path: '/settings/protection', page: 'protection.title' }
const retention = {
  path: '/settings/retention',
  page: 'retention.settings.title',
  settings: [],
}
const accounts: Pick<Part, 'path' | 'page' | 'action' | 'settings'> = {
  path: '/settings/accounts',
  page: 'accounts.manage.title',
  action: 'accounts/manage',
  settings: [],
}
const backups = { path: '/backups', page: 'backup.title' }

export const settingParts: readonly Part[] = [
  {
    ...{ id: 'organisation', ...main },
    title: 'settings.organisation.title',
    effect: 'settings.organisation.effect',
    settings: [
      ['settings.organisation.name'],
      ['settings.organisation.postalCode'],
      ['settings.organisation.address'],
    ],
  },
  {
    ...{ id: 'desk', ...main },
    title: 'settings.desk.title',
    effect: 'settings.desk.effect',
    settings: [
      ['settings.desk.desk'],
      ['settings.desk.officerTitle'],
      ['settings.desk.officerName'],
      ['settings.desk.phone'],
      ['settings.desk.email'],
      ['settings.desk.hours'],
      ['settings.desk.complaintBody', 'settings.desk.complaintBodyHelp'],
    ],
  },
  {
    ...{ id: 'letters', ...main },
    title: 'settings.letters.title',
    effect: 'settings.letters.effect',
    settings: [
      ['settings.letters.numbering', 'settings.letters.numberingHelp'],
      ['settings.letters.dateStyle'],
      ['settings.letters.font'],
    ],
  },
  {
    ...{ id: 'closures', ...main },
    title: 'settings.closures.title',
    effect: 'settings.closures.effect',
    settings: [['settings.closures.from'], ['settings.closures.to']],
  },
  {
    ...{ id: 'targets', ...main },
    title: 'targets.title',
    effect: 'targets.effect',
    settings: [],
  },
  {
    ...{ id: 'laws', ...main },
    title: 'settings.laws.title',
    effect: 'settings.laws.effect',
    settings: [
      ['settings.laws.inUse', 'settings.laws.inUseHelp'],
      ['settings.laws.first', 'settings.laws.firstHelp'],
      ['settings.laws.calendar', 'settings.laws.calendarHelp'],
      ['settings.laws.authority', 'settings.laws.authorityHelp'],
      ['settings.laws.coming', 'settings.laws.comingHelp'],
    ],
  },
  {
    ...{ id: 'reminders', ...main },
    title: 'calendar.reminders.title',
    effect: 'calendar.reminders.effect',
    settings: [
      ['calendar.reminders.on'],
      ['calendar.reminders.at', 'calendar.reminders.atHelp'],
      ['calendar.reminders.whenLocked'],
    ],
  },
  {
    ...{ id: 'paper', ...letterhead },
    title: 'letterhead.group.paper',
    settings: [
      ['letterhead.paper.label'],
      ['letterhead.window.label'],
      ['letterhead.font.label'],
      ['letterhead.list.newName'],
    ],
  },
  {
    ...{ id: 'pictures', ...letterhead },
    title: 'letterhead.group.pictures',
    settings: [
      ['letterhead.logo.label', 'letterhead.logo.help'],
      ['letterhead.seal.label', 'letterhead.seal.help'],
    ],
  },
  {
    ...{ id: 'purposes', ...purposes },
    title: 'purposes.purposes.title',
    effect: 'purposes.purposes.effect',
  },
  {
    ...{ id: 'recipients', ...purposes },
    title: 'purposes.recipients.title',
    effect: 'purposes.recipients.effect',
  },
  {
    ...{ id: 'systems', path: '/settings/systems', page: 'systems.title', settings: [] },
    title: 'systems.list.title',
    effect: 'systems.list.effect',
  },
  {
    ...{ id: 'policies', path: '/settings/policies', page: 'policies.title', settings: [] },
    title: 'policies.list.title',
    effect: 'policies.list.effect',
  },
  {
    ...{ id: 'lock', ...protection },
    title: 'protection.lock.title',
    effect: 'protection.lock.effect',
    settings: [
      ['protection.lock.afterMinutes', 'protection.lock.afterMinutesHelp'],
      ['protection.lock.resume', 'protection.lock.resumeHelp'],
    ],
  },
  {
    ...{ id: 'passwords', ...protection },
    title: 'protection.passwords.title',
    effect: 'protection.passwords.effect',
    settings: [
      ['protection.passwords.expire', 'protection.passwords.expireHelp'],
      ['protection.passwords.maxDays', 'protection.passwords.maxDaysHelp'],
    ],
  },
  {
    ...{ id: 'takingOut', ...protection },
    title: 'protection.takingOut.title',
    effect: 'protection.takingOut.effect',
    settings: [
      ['protection.takingOut.reason', 'protection.takingOut.reasonHelp'],
      ['protection.takingOut.second', 'protection.takingOut.secondHelp'],
      ['protection.takingOut.removable', 'protection.takingOut.removableHelp'],
    ],
  },
  {
    ...{ id: 'approval', ...protection },
    title: 'wayOut.policy.title',
    effect: 'wayOut.policy.effect',
    settings: [['wayOut.policy.label', 'wayOut.policy.help']],
  },
  {
    ...{ id: 'templates', path: '/settings/templates', page: 'templates.title', settings: [] },
    title: 'templates.title',
    effect: 'templates.linkHelp',
    action: 'case/view',
  },
  ...category.options.map(one => ({
    ...{ id: 'retention', ...retention },
    title: `retention.category.${one}`,
    effect: `retention.settings.effect.${one}`,
  })),
  {
    ...{ id: 'accounts', ...accounts },
    title: 'accounts.manage.people',
    effect: 'accounts.manage.linkHelp',
  },
  {
    ...{ id: 'recovery', ...accounts },
    title: 'accounts.recovery.title',
    effect: 'accounts.recovery.summary',
  },
  {
    ...{ id: 'dataKey', ...accounts },
    title: 'accounts.dataKey.title',
    effect: 'accounts.dataKey.summary',
  },
  {
    ...{ id: 'backupPlaces', ...backups, settings: [] },
    title: 'backup.places.title',
    effect: 'backup.places.linkHelp',
  },
  {
    ...{ id: 'backupSchedule', ...backups },
    title: 'backup.schedule.title',
    effect: 'backup.schedule.linkHelp',
    settings: [
      ['backup.schedule.every'],
      ['backup.schedule.onQuit'],
      ['backup.schedule.warnAfter'],
    ],
  },
  {
    ...{ id: 'logKeep', path: '/log', page: 'log.title', action: 'log/view' },
    title: 'log.keep.title',
    effect: 'log.keep.help',
    settings: [['log.keep.label']],
  },
  {
    ...{ id: 'labels', path: '/cases', page: 'lists.cases.title', settings: [] },
    title: 'marks.labels',
    effect: 'marks.labelsHelp',
    action: 'case/view',
  },
  {
    ...{ id: 'health', path: '/settings/health', page: 'health.title', settings: [] },
    title: 'health.title',
    effect: 'health.linkHelp',
    action: 'vault/verify',
  },
  {
    ...{ id: 'settingsFile', path: '/settings/file', page: 'settingsFile.title', settings: [] },
    title: 'settingsFile.title',
    effect: 'settingsFile.linkHelp',
    action: 'policy/change',
  },
]
