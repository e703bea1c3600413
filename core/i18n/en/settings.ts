export const settings = {
  title: 'Settings',
  lead: 'Each change is saved at once. Letters already issued stay as they are.',
  find: 'Find a setting',
  findHelp: 'In all pages of the settings, also backups, accounts and the log',
  found: {
    title: 'Settings found',
    count_one: '{{count}} setting has “{{text}}”',
    count_other: '{{count}} settings have “{{text}}”',
  },
  noMatch: 'No setting matches “{{text}}”',
  noMatchHelp: 'Use fewer or other words.',
  japanese: 'Japanese',
  english: 'English',
  inJapanese: '{{label}} (Japanese)',
  inEnglish: '{{label}} (English)',
  organisation: {
    title: 'Organisation',
    effect: 'Stands at the top of every letter written from now on, and of drafts.',
    name: 'Name',
    postalCode: 'Postal code',
    address: 'Address',
  },
  desk: {
    title: 'Desk and officer',
    effect: 'The sender and the contact in every letter written from now on, and in drafts.',
    desk: 'Desk that answers',
    officerTitle: 'Title of the officer',
    officerName: 'Name of the officer',
    phone: 'Telephone',
    email: 'E-mail',
    hours: 'Opening hours',
    complaintBody: 'Where to complain beyond us',
    complaintBodyHelp:
      'For example an accredited organisation. If it is empty, letters say nothing about it.',
  },
  letters: {
    title: 'Letters',
    effect: 'Applies to letters issued from now on.',
    numbering: 'Document number',
    numberingHelp:
      '{n} is the running number, {year} the year as 2026, {wareki} the year as 令和8年.',
    numberingExample: 'Next looks like: {{example}}',
    numberingFault: 'Without {n} all letters would have the same number. Add {n}.',
    dateStyle: 'Dates in Japanese letters',
    wareki: 'Era years: {{example}}',
    western: 'Western years: {{example}}',
    font: 'Type of the letters',
    mincho: 'Mincho (as in printed documents)',
    gothic: 'Gothic (easier to read for many)',
  },
  laws: {
    title: 'Laws and calendars',
    effect:
      'The laws you answer under, and the public holidays that count. Beside each setting stands what it changes, and for which cases.',
    inUse: 'Laws under which requests reach you',
    inUseHelp:
      'New inquiries can be logged under the laws ticked here. Cases that are registered stay under theirs.',
    atLeastOne: 'At least one law stays ticked. Tick another one first.',
    first: 'Law of a new inquiry',
    firstHelp:
      'Taken for inquiries begun from now on, until you choose another law there. An inquiry that has been begun keeps its law.',
    calendar: 'Public holidays',
    calendarHelp:
      'Choose the place where you answer from. The dates of open cases are counted anew at once. Letters already issued stay as they are.',
    calendarIs: 'Public holidays: {{name}}',
    calendarNone: 'No calendar has this name',
    known: 'Holidays are known through {{date}}.',
    ending:
      'Holidays are known only through {{date}}. Dates after that are counted without them: get a newer version of this program before then.',
    ended:
      'Holidays are known only through {{date}}, which has passed. Dates are counted without them: get a newer version of this program, and check each date.',
    authority: 'Authority for complaints',
    authorityHelp:
      'Named in letters under this law, in drafts too. If it is empty, the name in grey is used.',
    coming: 'Coming law (not applied)',
    comingHelp:
      'Changes of these laws that are known but not in force. None of it is applied before its day. Nothing can be set here.',
    notApplied: 'Not applied',
    from: 'From {{date}}',
    noDate: 'Date not set',
  },
  closures: {
    title: 'Days on which you are closed',
    effect:
      'Count for your own target dates, also of open cases. They never move a date that the law sets. Weekends and public holidays are known already.',
    empty: 'No closed days are entered.',
    from: 'First day',
    to: 'Last day',
    add: 'Add',
    remove: 'Remove',
    removeOne: 'Remove {{from}} to {{to}}',
    removed: 'The closed days were removed.',
    range: '{{from}} to {{to}}',
    orderFault: 'The last day lies before the first one.',
  },
} as const
