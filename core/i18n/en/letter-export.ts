export const letterExport = {
  form: {
    pdf: 'PDF',
    pdf_locked: 'PDF with a password',
    pdf_archive: 'PDF for the archive (PDF/A)',
    docx: 'Word document',
    eml: 'E-mail draft',
    cover_sheet: 'Cover sheet (PDF)',
    envelope: 'Address on an envelope (PDF)',
    label: 'Address label (PDF)',
    draft: 'Draft (PDF)',
  },
  line: {
    pdf: 'The letter exactly as it was issued, to print or to hand over.',
    pdf_locked: 'Opens only with a password that you tell the person by another way.',
    pdf_archive: 'The same pages in the form that archives keep for decades.',
    docx: 'The same words for offices that need Word. Only the PDF is the issued letter.',
    eml: 'With the letter attached. Opens in your mail program, unsent.',
    cover_sheet: 'A sheet on the same paper that says what is enclosed and how many pages.',
    envelope: 'Printed on an envelope of size 長形3号 or DL.',
    label: 'On the first of twelve labels of 86.4 × 42.3 mm on an A4 sheet.',
  },
  asks: 'To be saved as: {{form}}',
  save: 'Save',
  locked: {
    title: 'PDF with a password',
    choice: 'Password',
    make: 'Make one (shown after saving)',
    own: 'Choose one myself',
    field: 'Password for this file',
    help: 'At least {{count}} characters: letters, digits and signs of an English keyboard, no spaces.',
    unfit:
      'Use at least {{count}} letters, digits and signs of an English keyboard, without spaces.',
    weak: 'This password is easy to guess, and whoever has the file may try as often as they like. Make it longer, or let the program make one.',
    protects:
      'The password keeps out whoever gets the file but not the password. It does not keep the person who has both from passing the letter on.',
  },
  mail: {
    title: 'E-mail draft',
    to: 'To: ',
    inside_one: '{{count}} file is attached.',
    inside_other: '{{count}} files are attached.',
    lock: 'Attach it with a password',
    lockLine: 'The mail says that the password comes by another way; the password is not in it.',
    opens:
      'The file opens in your mail program, unsent. Look at the addressee there once more before you send it.',
    noAddress:
      'No e-mail address is entered for the person this letter is addressed to, so no draft can be made. Enter it in the case, or send the letter another way.',
    toCase: 'Enter it in the case',
    save: 'Save the draft',
  },
  password: {
    title: 'The password of this file',
    once: 'Shown only now: it is kept nowhere. Without it the file cannot be opened.',
    tell: 'Tell it by another way than the file, for instance by telephone or post, and never in the same e-mail.',
    value: 'Password',
    noted: 'I have noted it',
  },
} as const
