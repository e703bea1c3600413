export const sensitive = {
  kind: {
    'my-number': 'Individual Number (My Number)',
    card: 'Card number',
    pension: 'Basic pension number',
    insurance: 'Health insurance number',
    licence: 'Driving licence number',
    'residence-card': 'Residence card number',
    passport: 'Passport number',
    'us-ssn': 'US social security number',
    iban: 'International bank account number (IBAN)',
  },
  why: {
    'my-number':
      'The law does not allow keeping an Individual Number here. Mask it, and record that you did.',
    card: 'A full card number can be misused and is not needed here. Keep the last four digits at most.',
    pension:
      'A basic pension number may be asked for only in pension work. Mask it; the request itself goes on.',
    insurance:
      'Numbers of health insurance may be asked for only in insurance work. Mask them; the request itself goes on.',
    licence:
      'The licence number is not needed to confirm identity. Mask it and record only that the licence was seen.',
    'residence-card':
      'The card number is not needed to confirm identity. Mask it and record only that the card was seen.',
    passport:
      'The passport number is not needed to confirm identity. Mask it and record only that the passport was seen.',
    'us-ssn':
      'A social security number must never stand in an answer. Mask it; say only that one is held.',
    iban: 'An account number can be misused. Mask it unless it is needed here, as for a refund.',
  },
  found: {
    title_one: 'This seems to hold {{count}} number that should not be kept',
    title_other: 'This seems to hold {{count}} numbers that should not be kept',
    item: '{{kind}}: {{masked}}',
    checked: 'the check digit is right',
    notChecked: 'the check digit is wrong: perhaps a typing error, perhaps not this number at all',
    more: 'and {{count}} more',
    law: 'Basis: {{law}}',
  },
  act: {
    note: 'What you typed is saved as it is. Until the number is masked or may stay, the case shows a warning, and no letter can go out with it.',
    letter: 'The letter cannot be issued while the number stands in it.',
    around:
      'This number stands in the lines around the letter. Correct the address in the case, or our own lines in the settings; until then the letter cannot be issued.',
    received:
      'Files that were received are kept as they came. In this field the number can be masked.',
  },
  place: {
    note: 'note',
    mail: 'mail',
    attachment: 'attachment',
    letter: 'letter',
  },
  button: {
    mask: 'Mask it',
    maskAll: 'Mask all of them',
    falseAlarm: 'It is a false alarm…',
    keep: 'Keep it, with a reason…',
    edit: 'Back to the text',
  },
  dismiss: {
    title: 'A false alarm',
    lead: 'The same number is not reported again in this case. The number itself is not stored.',
    reason: 'What the number is',
    reasonNote: 'For example: “order number of our shop”. Do not write the number here.',
    reasonNeeded: 'Write what the number is.',
    confirm: 'Record as a false alarm',
    done: 'Recorded as a false alarm.',
  },
  keep: {
    title: 'Keeping the number',
    lead: 'The reason goes into the history. Keep it only as long as it is needed.',
    reason: 'Why it must stay',
    reasonNeeded: 'Write why it must stay.',
    confirm: 'Keep it',
  },
  field: {
    inquiry: 'Text of the inquiry',
    contact: 'Names and contact data',
    asked: 'What is asked for',
    search: 'Note on the search',
    comparison: 'Comparison with what we hold',
    evidence: 'Note on a check',
    document: 'Note on a document',
    item: 'Data held',
    answer: 'Answers of the checklist',
    review: 'Remark of the second person',
    particular: 'Facts for the answer',
    wait: 'Reason for waiting',
    dispatch: 'Note on sending',
    draft: 'Draft of a letter',
  },
  received: {
    document_one:
      'Contains a number that looks like: {{kinds}}. The original is kept as received and is not changed.',
    document_other:
      'Contains {{count}} numbers that look like: {{kinds}}. The original is kept as received and is not changed.',
    draft: 'A number that should not be kept seems to stand in what was received',
    draftFile: '{{name}}: {{kinds}}',
    draftNote:
      'The original is kept as received and is not changed. In the text of the inquiry the number can be masked. A false alarm is recorded in the case, once it is registered.',
  },
  summary: {
    title_one: '{{count}} number in this case should not be kept',
    title_other: '{{count}} numbers in this case should not be kept',
    lead: 'Mask each one where it stands, or record that it may stay. What was typed and the text of mails, PDF and Office files is searched; pictures are not.',
    at: '{{field}}: {{kind}}',
    go: 'Go there',
    stay_one: '{{count}} number may stay',
    stay_other: '{{count}} numbers may stay',
    stayItem: '{{kind}}: {{reason}}',
    stayBy: '{{by}}, {{date}}',
    show: 'Show',
    hide: 'Hide',
    undo: 'Check it again',
    undoLead: 'The number is reported again wherever it stands in this case.',
    undoReason: 'Why it is checked again',
    undoReasonNeeded: 'Write why it is checked again.',
  },
  unread: {
    title_one: '{{count}} file could not be searched for numbers that should not be kept',
    title_other: '{{count}} files could not be searched for numbers that should not be kept',
    lead: 'Please look at them yourself. Where a number should not be kept, do not copy it into the case.',
    item: '{{name}}: {{why}}',
    document:
      'Could not be searched for numbers that should not be kept: {{why}}. Please look at it yourself.',
    why: {
      picture: 'a picture',
      'no-text': 'it holds no text, as a scan does',
      'pages-without-text': 'some of its pages hold no text, as a scan does',
      'parts-inside': 'its text was searched, the pictures and files inside it were not',
      encrypted: 'it is protected by a password',
      cut: 'it is very long; only its beginning was searched',
      'too-large': 'it is too large',
      'too-slow': 'reading it took too long',
      damaged: 'it is damaged and could not be read, or not to its end',
      'unknown-kind': 'a kind of file that cannot be read here',
    },
  },
  masked_one: '{{count}} number was masked.',
  masked_other: '{{count}} numbers were masked.',
} as const
