/** Settings to and from a file. */
export const settingsFile = {
  link: 'Settings as a file',
  linkHelp: 'Save the settings as a file, compare them with a file, take one over, and go back',
  title: 'Settings as a file',
  lead: 'To set up another vault in the same way, or to keep settings as they are today.',
  readOnly: 'Only an administrator may save and take over settings.',
  inside: {
    title: 'What is in the file',
    yes: 'In it: organisation and letterheads, closures and targets, laws, calendars and authorities, purposes and recipients, systems, policies with their texts, locking, passwords, taking out, approval, when backups are made, and how long things and the log are kept.',
    no: 'Not in it: accounts, passwords and keys, cases and persons, logo and seal, folders of backups, adapted texts of letters (saved by themselves under “Texts of the letters”), labels and saved views, and what is of this computer alone, such as reminders.',
    plain: 'The file is not encrypted. It holds the names and addresses that the settings hold.',
  },
  save: {
    title: 'Save',
    effect:
      'Changes nothing. The file is a text in the format JSON, and the history says that it was saved.',
    action: 'Save the settings as a file…',
    saved: 'Saved: {{path}}',
  },
  read: {
    title: 'Take over a file',
    effect:
      'First you see what would change. What is taken over applies from now on, and to open cases as each setting says; issued letters stay as they are. Changed periods of keeping apply to cases closed from tomorrow on.',
    action: 'Choose a file…',
    same: 'The file has the settings that are in force. Nothing would change.',
    compare_one: '{{count}} setting would change',
    compare_other: '{{count}} settings would change',
    setting: 'Setting',
    before: 'Now',
    after: 'In the file',
    absent: '—',
    empty: '(empty)',
    apply_one: 'Take over {{count}} change',
    apply_other: 'Take over {{count}} changes',
    applied: 'Taken over. You can go back below.',
  },
  back: {
    title: 'Go back',
    effect:
      'Puts back what was in force before the last file was taken over; what is in force now is then kept in its place.',
    compare_one: 'Settings from before {{when}}: {{count}} is another now',
    compare_other: 'Settings from before {{when}}: {{count}} are others now',
    before: 'Now',
    after: 'Before the file',
    same: 'The settings are as they were before {{when}}.',
    action: 'Put these settings back',
    done: 'The settings are back.',
  },
  on: 'on',
  off: 'off',
  never: 'never',
  period: '{{length}} from {{event}}',
} as const
