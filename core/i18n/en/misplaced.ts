/** Documents that were added to the wrong case, and files of an inquiry that is not yet one. */
export const misplaced = {
  action: 'Take out of this case…',
  actionFor: 'Take {{name}} out of this case…',
  title: 'Take “{{name}}” out of this case',
  refused: 'This document cannot be taken out of the case as it is',
  way: 'What is to become of it?',
  move: 'It belongs to another case',
  moveNote: 'It goes there. The histories of both cases say so.',
  remove: 'It belongs to none of our cases',
  removeNote:
    'It is no longer shown or searched here. It is kept under “Taken out”, can be put back, and goes with this case when that is destroyed.',
  inquiryNote:
    'This is a mail that the case was made from. Its words may stand in the text of the inquiry: look there and correct it.',
  to: 'Case',
  toNote: 'Number or name. Only open cases.',
  toMissing: 'Choose the case.',
  noCase: 'No other open case like this.',
  whyMove: 'Why it is in the wrong case',
  whyRemove: 'Why it is taken out',
  whyNote:
    'The history of this case keeps it. Write it without names or anything about the other person.',
  whyMissing: 'Write the reason.',
  moveDo: 'Move to that case',
  removeDo: 'Take it out',
  moved: 'Moved to case {{number}}.',
  removed: 'Taken out of the case. It can be put back under “Taken out”.',
  out_one: 'Taken out of this case ({{count}})',
  out_other: 'Taken out of this case ({{count}})',
  outLead:
    'Was here by mistake: neither shown nor searched. Kept until this case is destroyed, or the document’s own period is over.',
  outBecause: '{{why}} ({{by}}, {{date}})',
  putBack: 'Put back…',
  putBackFor: 'Put {{name}} back…',
  putBackAsk: 'It is shown and searched again in this case. The history keeps both steps.',
  putBackDo: 'Put back',
  draft: {
    title: 'Files kept with this inquiry',
    mail: 'mail',
    attachment: 'attachment',
    remove: 'Take out…',
    removeFor: 'Take {{name}} out…',
    ask: 'The file is deleted from the vault. Words that were read from it into the form stay: correct them there.',
    askWith_one:
      'The mail and the {{count}} file that came by it are deleted from the vault. Words that were read from it into the form stay: correct them there.',
    askWith_other:
      'The mail and the {{count}} files that came by it are deleted from the vault. Words that were read from it into the form stay: correct them there.',
    do: 'Take out',
  },
} as const
