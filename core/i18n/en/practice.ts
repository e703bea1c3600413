export const practice = {
  title: 'Practice with sample data',
  lead: 'Try everything without harm: a vault of its own with a sample case for every kind of request, under every law. The people in it do not exist.',
  apart:
    'It lies apart from your vault and never mixes with it: its own cases, letters, backups and log. Letters made in it say that they are a specimen. Nobody needs to remember a password for it.',
  brief: 'New here? Try everything first, with sample cases and no password to think of.',
  begin: 'Try it with sample data',
  making: 'Making the practice vault with its sample cases…',
  locksFirst:
    'Your own vault is locked first and stays as it is. You come back to it with your password.',
  kept: 'There is a practice vault from {{when}}. Go on with it, or throw it away.',
  resume: 'Go on practising',
  strip: 'Practice vault: nothing here is real.',
  stripLabel: 'Practice vault',
  end: 'End practice and throw it away',
  endAsk:
    'Throws the practice vault away for good: {{cases}} cases, {{letters}} letters and {{documents}} documents, with the log and the backups made in it. Your own vault is not touched.',
  endAskClosed:
    'Throws away the practice vault of {{when}} for good, with the log and the backups made in it. Your own vault is not touched.',
  endDo: 'Throw it away',
  pause:
    'To stop for now, lock it (Ctrl+L): it is offered again when the program starts, until you throw it away.',
  place: 'It lies in {{folder}}.',
  inside: 'What is in it',
  insideText:
    '{{cases}} cases stand in different places of the work: some wait for papers, some are being decided, some are answered, some are late. Dates are counted from the day it was made.',
  showCases: 'Show the cases',
  throwAway: 'When you have seen enough',
  example: 'Fill in an example',
  exampleNote: 'What somebody might write; it replaces what stands in the form.',
  tour: {
    title: 'Guided tour',
    lead: 'Eight steps through the main job on one sample case. It moves on when you have done the step, or with “Next”. You can leave it at any time and go on later.',
    panel: 'Guided tour: the step you are at',
    start: 'Start the tour',
    goOn: 'Go on with the tour',
    of: 'Step {{step}} of {{steps}}',
    back: 'Back',
    next: 'Next',
    leave: 'Leave the tour',
    finish: 'Finish',
    show: 'Show me where',
    done: 'Done.',
    gone: 'The sample case of the tour is not there any more. Throw the practice vault away and make a new one to take the tour.',
    step: {
      myDay: {
        title: 'My day',
        text: 'What must be done now stands here: what is late, what is due, what waits. Open the case marked here, or press “Next”.',
      },
      inquiry: {
        title: 'The inquiry',
        text: 'A case is read from top to bottom, like a paper file. Here is who asks, what they wrote and the mail it came by; the clock counts from the day of receipt.',
      },
      identity: {
        title: 'Is it really them?',
        text: 'Nothing about the data may go out before this is settled. Choose what was checked, say what was compared, and confirm; the level says when it is enough.',
      },
      scope: {
        title: 'What do we hold?',
        text: 'List each piece of data and where it is kept, because each is decided on its own. Add one, and write down where was searched.',
      },
      decision: {
        title: 'What must we withhold?',
        text: 'Answer each question with yes or no (Y and N on the keyboard); the outcome follows from the answers and is never clicked. “What does this mean?” explains each question with its article.',
      },
      answer: {
        title: 'The letter',
        text: 'The decision calls for its letter, and the letter says what the decision says. Write it, look at its pages, issue it; an issued letter never changes.',
      },
      history: {
        title: 'What happened',
        text: 'Every step is written down with who and when, and cannot be altered unnoticed. The log under “Log” has the same for the whole vault.',
      },
      backup: {
        title: 'Backups',
        text: 'A copy that was never checked is a hope. Make a backup here: it is opened and verified at once, and one press practises the emergency. That was the main job.',
      },
    },
  },
} as const
