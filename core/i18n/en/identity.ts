export const identity = {
  subject: { identity: 'Identity', authority: 'Authority of the agent' },
  lead: {
    identity:
      'Compare what the person gave with what we hold, and look at no more than this request needs.',
    authority: 'See from the papers that the agent may act for this person in this matter.',
  },
  given: 'What the person gave',
  givenAgent: 'What the agent gave',
  notGiven: 'not given',
  held: 'What we hold, and the result of comparing',
  heldNote:
    'Which of our records you compared, and whether they agree. For example: “Name and e-mail agree with the member record; the address is the former one.”',
  papers: 'Papers to ask for',
  methods: 'What may be looked at',
  methodsNote:
    'Enough for {{level}}. Ask for no more than needed, and only if the data we hold is not enough.',
  group: {
    match: 'Comparing with what we hold',
    electronic: 'Electronic',
    document: 'Papers',
    authority: 'Papers for the agent',
  },
  proves: 'What it proves: {{words}}',
  mustNotKeep: 'About keeping it: {{words}}',
  maxAge_one: 'issued at most {{count}} month before',
  maxAge_other: 'issued at most {{count}} months before',
  issued: 'issued {{date}}',
  seen: 'seen {{date}} by {{by}}',
  kindPapers: '{{kind}}: {{papers}}',
  evidence: 'What was looked at',
  noEvidence: 'Nothing has been looked at yet.',
  add: 'Add what was looked at',
  addPlaceholder: 'Choose a paper or a check',
  seenOn: 'Seen on',
  issuedOn: 'Issued on',
  checkedBy: 'Checked by',
  accepted: 'Agrees with what we know?',
  acceptedYes: 'yes, accepted',
  acceptedNo: 'no, or not checked yet',
  note: 'Note',
  noteNote: 'Do not write down document numbers.',
  copy: 'Copy kept',
  noCopy: 'no copy kept',
  attachCopy: 'Attach a copy',
  attachCopyNote: 'Only if needed, with everything masked that must not be kept.',
  copyDestroyed: 'copy destroyed on {{date}}',
  copyDestroyOn: 'copy to be destroyed on {{date}} at the latest',
  copyKeep: 'to be destroyed at the latest {{days}} days after the final letter',
  removeEvidence: 'Remove “{{name}}”',
  removeEvidenceAsk: 'Remove “{{name}}” from the check? The history keeps that it was there.',
  problem: {
    'identity/paper-too-old_one':
      'Older than {{maxAgeMonths}} month when it was seen: it does not count. Ask for a newer one.',
    'identity/paper-too-old_other':
      'Older than {{maxAgeMonths}} months when it was seen: it does not count. Ask for a newer one.',
    'identity/paper-no-longer-valid':
      'No longer valid since {{since}}: it does not count. Ask for another paper.',
    'identity/issue-date-missing':
      'Enter the day of issue: this paper counts only while it is recent.',
    'identity/issued-after-seen': 'Issued after the day it was seen: check both dates.',
  },
  level: {
    title: 'Reached so far',
    reached: '{{level}}.',
    needed: 'Needed: {{level}}.',
    enough: 'Enough for this request.',
    more: 'More than this request needs. Keep no copies that are not needed.',
    short: 'Not enough yet. Add another check, or say below why this is enough.',
    nothing: 'nothing that counts yet',
    number: 'level {{level}}',
    raised: {
      special_care: 'Raised because special-care data is listed.',
      agent: 'Raised because an agent asks.',
    },
  },
  reason: 'Why this is enough all the same',
  reasonGiven: 'Why this is enough: {{reason}}',
  reasonNote: 'Goes into the history. Needed because the level is not reached.',
  confirm: { identity: 'Confirm identity', authority: 'Confirm authority' },
  reject: { identity: 'Could not be confirmed', authority: 'Could not be confirmed' },
  rejectAsk: {
    identity:
      'End the check of identity without success? The request can then only be answered as “not handled”. You can reopen the check.',
    authority:
      'End the check of authority without success? The request can then only be answered as “not handled”. You can reopen the check.',
  },
  reopen: 'Reopen the check',
  reopenDo: 'Reopen',
  reopenAsk: {
    identity:
      'Take back how the check of identity was decided? Letters of substance are locked again until it is confirmed.',
    authority:
      'Take back how the check of authority was decided? Letters of substance are locked again until it is confirmed.',
  },
  notNeeded: {
    title: 'No identity check is needed for this request.',
    note: 'Knowing what is asked for, and where to answer, is enough.',
    all: 'Check it all the same',
    when: 'Only where the answer itself would tell something about the person’s data.',
  },
  outside: 'Not an agent under this law',
  tooMuch: {
    before: {
      'low-level': 'Papers are not needed at this level: comparing with what you hold is enough.',
      'reached-without': 'The level is reached without papers. Ask for none.',
    },
    taken: {
      'low-level':
        'More is asked than this request needs: at this level no papers are needed. Remove them, and destroy copies, unless there is a reason.',
      'reached-without':
        'More is asked than this request needs: the level is reached without the papers. Remove them, and destroy copies, unless there is a reason.',
    },
  },
  doubt: {
    title: 'Why there is a doubt',
    locked: 'Papers cannot be chosen yet: first write down why there is a doubt.',
  },
  state: {
    open: 'not confirmed yet',
    notNeeded: 'no check needed',
    waiting: 'waiting for papers, reply by {{date}}',
    confirmed: 'confirmed {{date}}',
    not_confirmed: 'could not be confirmed ({{date}})',
    authorityOpen: 'authority not confirmed yet',
    authorityConfirmed: 'authority confirmed {{date}}',
    authorityNotConfirmed: 'authority could not be confirmed ({{date}})',
  },
  sentence: {
    confirmed:
      'Confirmed on {{date}} by {{by}}: {{level}} was reached by {{methods}}; {{needed}} is needed.',
    confirmedBelow:
      'Confirmed on {{date}} by {{by}} by {{methods}}, although {{needed}} is needed, for the reason below.',
    confirmedAuthority: 'Confirmed on {{date}} by {{by}}: {{methods}}.',
    not_confirmed: 'Ended without confirmation on {{date}} by {{by}}.',
  },
  ask: {
    title: 'Something missing?',
    lead: 'Ask for it in writing. The case then waits until the date in the letter.',
    write: 'Write “{{title}}”',
    openDraft: 'Open the draft “{{title}}”',
    sent: '“{{title}}” was sent on {{date}}.',
    remind: 'Write a reminder',
  },
} as const
