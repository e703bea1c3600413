export const intake = {
  title: 'New inquiry',
  lead: 'Write down what arrived. It is kept as you type and becomes a case when you register it.',
  register: 'Register',
  registerNote: 'Gives the inquiry its number and starts the clock from the day it was received.',
  registered: 'Registered as {{number}}',
  discard: 'Discard',
  discardAsk:
    'Discard this inquiry? What was typed here, and the mail that was read, will be gone. No case exists yet.',
  source: {
    title: 'What arrived',
    drop: 'Drop a mail here (.eml or .msg)',
    dropNow: 'Let go to read this mail',
    dropNote:
      'Its text, sender, date and attachments are read into this form. The original is kept.',
    open: 'Open a mail file',
    reading: 'Reading the mail…',
    bringIn: 'Bring in several mails, or a table',
    from: 'From',
    to: 'To',
    sent: 'Sent',
    noDate: 'The mail carries no date',
    subject: 'Subject',
    attachments_one: '{{count}} attachment',
    attachments_other: '{{count}} attachments',
    noAttachments: 'No attachments',
    text: 'Text of the mail',
    kept: 'A mail was read into this inquiry. The original and its attachments are kept and will be in the case.',
    byHand: 'No mail? Fill in the form by hand: for a telephone call, write down what was said.',
  },
  warning: {
    'mail/html-only':
      'The mail has no plain text; the text was taken from its web page form. Compare it with the original.',
    'mail/no-date': 'The mail names no date. Enter the day it reached us.',
    'mail/no-sender': 'The mail names no sender. Fill in who is asking.',
    'mail/empty-body': 'The mail has no text. Look into its attachments.',
    'mail/truncated': 'The file ends before the mail does. Ask for it once more.',
    'mail/unknown-charset':
      'The mail names an unknown character set, so some characters may be wrong.',
    'mail/charset-guessed':
      'The mail does not say which character encoding it is in; it was guessed. If the text is garbled, look at the original and write it anew.',
    'mail/encrypted':
      'The mail is encrypted (S/MIME or PGP), so its text and files cannot be read. Open it in the mail program of whoever received it, save it without encryption, and bring that in.',
    'mail/rtf-only':
      'The mail has its text only as Outlook rich text; only the characters were taken. Compare it with the original.',
    'mail/automatic':
      'An automatic reply, or a notice that a mail was not delivered. Make sure that it is a request before you register it.',
    'mail/attachment-missing':
      'The mail refers to a file that it does not contain. If you need that file, ask for it.',
    'mail/text-cut':
      'The text is too long for the inquiry and was cut at {{limit}} characters. The whole original is kept with the inquiry.',
    'mail/forwarded':
      'The mail was passed on by somebody. Name, address, day and words were taken from the mail that was passed on; check each. The mail is kept whole.',
    'mail/read-as-form':
      'This is a mail of a web form: what its lines say is in the fields. Check that each is right.',
  },
  receipt: {
    title: 'Receipt',
    receivedOn: 'Received on',
    receivedOnNote:
      'The day it reached us, also at night or on a holiday. Every date is counted from it.',
    otherDay: 'Where this law counts its days, today is {{date}}.',
    today: 'Today',
    channel: 'How it arrived',
    language: 'Language of our letters',
  },
  who: {
    title: 'Who is asking?',
    role: 'Asked by',
    principal: 'The person concerned',
    agent: 'The agent',
    agentKind: 'Kind of agent',
    papers: 'Papers to ask for: {{papers}}',
    outsideGroup: 'Not an agent under this law',
    outsideTitle: 'This law does not cover such a request',
    outsideRegister:
      'You can still register the inquiry, so that there is a record of it. Answer it as described here, not as a request under this law.',
  },
  law: {
    title: 'Which law applies?',
    note: 'It decides the rights, the dates and the letters, and cannot be changed once registered.',
    agentLost: 'Under this law there are other kinds of agent. Choose again:',
  },
  what: {
    title: 'What do they want?',
    types: 'What they ask for',
    typesNote: 'Tick everything that applies. It can be put right in the case later.',
    theme: {
      see: 'To know or to see',
      change: 'To have it put right',
      stop: 'To have it stopped or erased',
      talk: 'To ask or to complain',
    },
    showSayings: 'Show what people usually say',
    hideSayings: 'Hide what people usually say',
    asked: 'What is asked for, in a few words',
    askedNote: 'Quoted in our letters.',
    methodWanted: 'How they want the answer',
    methodNote: 'For example: on paper, by e-mail as PDF.',
    subject: 'Subject',
    inquiry: 'The inquiry as received',
    inquiryNote: 'Kept word for word.',
  },
  held: {
    kept: 'All {{length}} characters are kept. The lines are too long to be edited here, so only the beginning is shown.',
    more_one: '… and {{length}} more character',
    more_other: '… and {{length}} more characters',
    cut: 'Keep the first {{limit}} characters',
    empty: 'Empty the field',
    emptyAsk: 'Remove this text of {{length}} characters from the inquiry?',
  },
  problem: {
    title: 'Not registered yet',
    'agent-kind-missing': 'Choose the kind of agent: it says which papers to ask for.',
    'type-missing': 'Tick what they ask for, at least one.',
    'text-too-long':
      'This text has {{length}} characters; {{limit}} is the limit. It stays here, but is not saved until it is shorter: keep the essential part and attach the rest as a file after registering.',
  },
} as const
