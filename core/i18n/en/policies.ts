/** The register of versions of published policies. */
export const policies = {
  link: 'Policies',
  linkHelp: 'Versions of your privacy policy and procedures, and since when each is in force',
  title: 'Policies and procedures',
  lead: 'Each case shows which version was in force on the day the inquiry was received. Versions of one policy bear the same title.',
  list: {
    title: 'Versions',
    effect:
      'Open and closed cases show the version by the day of receipt, as it is registered here. Letters already issued stay as they are.',
    add: 'Add a version',
    empty: 'No policies are registered',
    emptyHelp:
      'Register your privacy policy and your procedures for requests, one entry for each version, with the day from which it is in force.',
  },
  name: 'Title',
  nameHelp: 'The same for all versions of one policy',
  nameNeeded: 'Enter a title in Japanese, in English or in both.',
  version: 'Version',
  versionHelp: 'As you call it, such as 3 or 2026-04',
  versionNeeded: 'Enter what the version is called.',
  versionTaken: 'This policy has a version of this name, or one from the same day.',
  inForceFrom: 'In force from',
  dayNeeded: 'Enter the day from which it is in force.',
  changes: 'What changed in it',
  place: 'Where it is published',
  placeHelp: 'Address of the page, or where the paper is',
  text: 'The text itself',
  textHelp:
    'Kept in the vault, so that it can be read when the page has changed. May be left empty.',
  from: 'in force from {{date}}',
  until: 'in force from {{date}} to {{until}}',
  coming: 'will be in force from {{date}}',
  now: 'in force now',
  show: 'Show the text',
  showOf: 'Show the text of {{name}}',
  save: 'Save',
  edit: 'Change {{name}}',
  remove: 'Remove {{name}}',
  removeAsk:
    '“{{name}}” leaves the register, with its text. Cases from its time then show the version before it.',
  removeDo: 'Remove it',
  inCase: {
    title: 'Policy in force on the day of receipt',
    one: '{{title}}, version {{version}} (in force from {{date}})',
    none: 'No version in force on that day is registered.',
  },
} as const
