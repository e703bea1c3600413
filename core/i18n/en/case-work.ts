/** Of the case page: several requests, the facts that answers and letters state, and letters by purpose. */
export const caseWork = {
  requests: { tabs: 'What the person asks for', inWork: 'in work' },
  why: {
    label: 'Why',
    note: 'Kept in the history.',
    missing: 'Write down why.',
  },
  particulars: {
    title: 'What the answer states',
    lead: 'What was done, as the letter will say it. Do what was decided first, then write it down.',
    early: 'Asked once every question of the decision is answered.',
    choose: 'Choose',
    hintOf: '{{label}}:',
    ofItem: '{{label}} ({{item}})',
    sameForAll: 'Same for all items',
    sameForAllAsk_one: 'What is written for {{count}} other item is replaced.',
    sameForAllAsk_other: 'What is written for {{count}} other items is replaced.',
    missing_one: '{{count}} entry is missing:',
    missing_other: '{{count}} entries are missing:',
    more: 'and {{count}} more',
  },
  letterFacts: {
    lead: 'This letter states what no other does. Write it here first; it is put into the letter.',
    notYet: 'First fill in what is marked as required.',
    write: 'Write the letter',
    draft:
      'This letter is a draft already. In the letter, “Write it anew from the case” takes over what you enter here.',
    openDraft: 'Open the draft',
  },
  letters: {
    receipt: 'On receipt',
    ask: 'Asking the person for something',
    time: 'About the time it takes',
    share: 'Before sharing',
    answer: 'Answers',
    end: 'Ending without an answer',
    other: 'Others',
  },
} as const
