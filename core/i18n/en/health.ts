import type { OpeningFinding } from '@core/health/finding'
import type { Check } from '@core/health/report'

export const health = {
  title: 'Health of the vault',
  lead: 'Looks whether everything in the vault is as it was written, and whether it could be brought back if it were not.',
  link: 'Health of the vault',
  linkHelp: 'Check the vault, repair it if it is damaged',
  checking: 'Looking at all of the vault…',
  again: 'Check again',
  withDocuments: 'Check the documents too',
  withDocumentsHelp: 'Reads every file kept in the vault. This takes about a second per 100 MB.',
  checkedAt: 'Checked {{when}}',
  allGood: 'Nothing was found. You need not do anything.',
  someBad: 'Something was found. What to do stands beside it.',
  state: {
    good: 'in order',
    warning: 'to be done',
    broken: 'damaged',
    'not-looked': 'not checked',
  },
  check: {
    pages: {
      title: 'The file of the vault',
      good: 'Every part of the file can be read.',
      broken:
        'Part of the file is destroyed. Back up nothing over older backups. Restore the latest verified backup, or repair the vault below.',
    },
    references: {
      title: 'Connections between records',
      good: 'Every record belongs to something that is there.',
      broken:
        'Some records belong to something that is missing. Repair the vault below, or restore the latest verified backup.',
    },
    records: {
      title: 'Single records',
      good: 'Every record can be understood.',
      broken_one:
        '{{count}} record cannot be understood. It is left out, and everything else works; it stands in the list below.',
      broken_other:
        '{{count}} records cannot be understood. They are left out, and everything else works; they stand in the list below.',
    },
    chain: {
      title: 'History',
      good_one: '{{count}} entry, none altered or missing.',
      good_other: '{{count}} entries, none altered or missing.',
      broken:
        'The history is altered or cut off at entry {{event}}. Keep the vault as it is, and ask whoever is responsible for security.',
    },
    'backup-chain': {
      title: 'History compared with the backups',
      good: 'The vault still holds everything the backups within reach hold of the history ({{count}}).',
      broken:
        'Some backups ({{differ}}) hold a history that the vault does not. Something was replaced or cut off without a trace. Keep the vault and these backups.',
      'not-looked': 'Could not be compared, because the history cannot be read.',
    },
    documents: {
      title: 'Documents',
      good: 'Every document is what was stored.',
      broken_one:
        '{{count}} document is not what was stored. Restore it from a backup; it stands in the list below.',
      broken_other:
        '{{count}} documents are not what was stored. Restore them from a backup; they stand in the list below.',
      'not-looked': 'Not read this time. Choose “Check the documents too”.',
    },
    space: {
      title: 'Room on the disk',
      good: '{{free}} are free.',
      warning:
        'Only {{free}} are free; {{needed}} are needed for a backup and an update. Free some space soon.',
    },
    'backup-age': {
      title: 'Age of the newest verified backup',
      good_zero: 'Made today.',
      good_one: '{{count}} day old.',
      good_other: '{{count}} days old.',
      warning_one: '{{count}} day old. Make a new one today.',
      warning_other: '{{count}} days old. Make a new one today.',
      broken: 'There is none. Make a backup now: without one, nothing can be brought back.',
    },
    clock: {
      title: 'Clock of this computer',
      good: 'Goes on from the last entry of the history.',
      warning:
        'The history has entries from {{when}}, which this computer takes for the future: its clock was set back. Set it right. Nothing is lost, and the order of the history stays, but dates counted from “today” are wrong until then.',
    },
  },
  records: {
    title: 'What cannot be understood',
    lead: 'Only where it is stands here, not what it says. Nothing was deleted. The record may be whole in a backup.',
    place: '{{table}}, number {{id}}',
    ofCase: 'Open the case',
  },
  documentsTitle: 'Documents that are not what was stored',
  table: {
    accounts: 'Account',
    cases: 'Case',
    parties: 'Person',
    requests: 'Request',
    documents: 'Document',
    document_chunks: 'Part of a document',
    identity_checks: 'Check of identity',
    evidence: 'Identity evidence',
    items: 'Item of data',
    answers: 'Answer to a question',
    reviews: 'Review',
    letters: 'Letter',
    particulars: 'Particular of a request',
    pauses: 'Wait',
    extensions: 'Longer period',
    dismissals: 'False alarm',
    values: 'Settings or draft',
    events: 'Entry of the history',
    event_reasons: 'Reason in the history',
    other: 'Record',
  },
  opening: {
    title: 'Kaiji did not end properly last time',
    lead: 'The vault was checked after that, and this was found:',
    'end-missing':
      'The last changes before the interruption cannot be found. Compare what you did last with what is here; enter it again where it is missing.',
    pages: 'Part of the vault’s file is destroyed.',
    references: 'Some records belong to something that is missing.',
    chain: 'The history does not follow from one entry to the next.',
  },
  notice: {
    unreadable_one: '{{count}} record cannot be understood and is left out; the rest works.',
    unreadable_other: '{{count}} records cannot be understood and are left out; the rest works.',
    clock:
      'The clock of this computer was set back: the history has entries from {{when}}. Set the clock right; dates counted from today are wrong until then.',
    space: 'Only {{free}} are free on the disk of the vault. Free some space before saving fails.',
    show: 'Check the vault',
  },
  casePart:
    'Part of this case cannot be read: {{records}}. What follows from it here, such as dates and the decision, may be wrong. Look at the paper file or a backup before you rely on it.',
  rowPart: 'partly unreadable',
  copies: {
    title: 'Copies from before updates',
    lead: 'Before an update of Kaiji changes the vault, a copy of it is put beside it; the two newest stay. They are encrypted like the vault, and open with the passwords of that time. Nothing deletes them by itself, so whatever was destroyed since is still in them. Delete a copy once the updated vault has proved good.',
    one: 'From {{when}}, {{size}} MB',
    holds_one: 'Still holds what has been destroyed since ({{count}} entry of the register)',
    holds_other: 'Still holds what has been destroyed since ({{count}} entries of the register)',
    remove: 'Delete…',
    removeOne: 'Delete the copy from {{when}}',
    question:
      'Delete the copy from {{when}}? The vault itself and its backups stay. Make sure that there is a verified backup: the copy cannot be brought back.',
    confirm: 'Delete the copy',
  },
  damaged: {
    title: 'What you can do',
    lead: 'Nothing has been changed, and nothing will be deleted: whatever you choose, the damaged vault is kept in a folder beside it. Enter the password or recovery key above, then choose.',
    restore: 'Restore the backup of {{when}}',
    restoreHelp: '{{name}}. Work saved after it is not in it.',
    noBackup: 'There is no backup in the folder beside the vault. Perhaps you keep one elsewhere.',
    otherBackup: 'Restore another backup file…',
    repair: 'Repair: save what can be read',
    repairHelp:
      'Makes a new vault of everything that can still be read, with the same accounts, and says what is missing. Best where the backup is old.',
    working: 'Working. Do not switch the computer off…',
    chosen: 'The vault is restored. The damaged one is kept in {{path}}.',
  },
  repair: {
    title: 'Repair',
    lead: 'Makes a new vault of everything that can be read and puts it in the place of this one, which is kept in a folder beside it. The vault is locked by this; unlock it again afterwards.',
    button: 'Repair the vault…',
    question: 'The vault is locked and made anew of what can be read. The current vault is kept.',
    confirm: 'Repair',
    doneTitle: 'The vault was repaired',
    done_one: '{{count}} record was taken over.',
    done_other: '{{count}} records were taken over.',
    nothingLost: 'Nothing is missing.',
    lost_one: '{{count}} record is missing:',
    lost_other: '{{count}} records are missing:',
    lostUnknown: 'There may be more that nobody knows of.',
    lostIn: '{{table}}: {{ids}}',
    unnamed: 'number not known',
    documents: 'Documents that are not what was stored: {{ids}}',
    chainCut:
      'The history is whole up to entry {{count}}. What came after it is in the damaged vault only.',
    keysFrom: 'The keys were taken from {{path}}.',
    keptAt: 'The damaged vault is kept here until you delete it yourself:',
  },
} as const satisfies {
  check: Record<Check, object>
  opening: Record<OpeningFinding | 'title' | 'lead', string>
} & Record<string, unknown>
