import type { Obstacle } from '@core/cases/obstacles'

/** Why a step cannot be done yet. */
export const obstacles = {
  'obstacle/approval-missing': 'Somebody else must approve this letter before it is issued.',
  'obstacle/approval-outdated':
    'The letter, or the addressee, was changed after it had been approved. It must be approved anew.',
  'obstacle/case-closed': 'The case is closed. Reopen it first.',
  'obstacle/identity-not-confirmed': 'Identity is not confirmed: letters of substance stay locked.',
  'obstacle/authority-not-confirmed':
    "The agent's authority is not confirmed: letters of substance stay locked.",
  'obstacle/no-items': 'No data has been listed yet. List what you hold, or that you hold nothing.',
  'obstacle/investigation-missing':
    'The investigation has not been recorded. Write down what was checked and what was found.',
  'obstacle/unanswered': 'Some questions are not answered yet.',
  'obstacle/facts-missing': 'A reason for withholding lacks the facts that support it.',
  'obstacle/particulars-missing':
    'Something that the answer has to state has not been written down yet.',
  'obstacle/review-missing': 'A second person must review this decision first.',
  'obstacle/not-called-for': 'The decision does not lead to this letter.',
  'obstacle/answer-not-sent': 'The answer has not been sent yet.',
  'obstacle/draft-open': 'There is a letter that is still a draft. Issue or discard it.',
  'obstacle/check-decided': 'This check has been decided. Reopen it to change it.',
} as const satisfies Partial<Record<Obstacle, string>>
