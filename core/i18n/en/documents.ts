/** The documents of a case: their list, and each of them beside the case. */
export const documents = {
  adding: 'Adding {{name}}…',
  paste:
    'A screenshot or a text that you copied is added with Ctrl+V, wherever you are on this page outside a field.',
  pasted: { screenshot: 'Screenshot {{moment}}', text: 'Pasted text {{moment}}' },
  pasteClosed: 'Nothing was added: documents cannot be added to this case now.',
  refused: {
    title_one: '{{count}} file was not added',
    title_other: '{{count}} files were not added',
    one: '{{name}}: {{why}}',
    dismiss: 'Close this note',
    unreadable: 'the file could not be read. Is it a folder, or was it moved meanwhile?',
    empty: 'the file is empty.',
  },
  addedBy: 'added {{date}} by {{by}}',
  seenBy: 'last viewed {{date}} by {{by}}',
  neverSeen: 'not viewed yet',
  viewer: {
    title: 'Document: {{name}}',
    content: 'Content of {{name}}',
    close: 'Close the document',
    back: 'Back to {{name}}',
    tools: 'Size and turning',
    larger: 'Larger',
    smaller: 'Smaller',
    fit: 'Fit the width',
    turn: 'Turn to the right',
  },
  pdf: {
    page: 'Page {{page}}',
    pageField: 'Go to page, of {{pages}}',
    find: 'Find in this document',
    before: 'Previous place',
    next: 'Next place',
    place: '{{at}} of {{of}}',
    none: 'not found',
    searching: 'searching…',
    password: 'Password of this PDF',
    passwordNote: 'It is used to show the file now, and kept nowhere.',
    passwordWrong: 'This is not the password.',
    open: 'Open',
  },
  words: {
    only: 'Only the words of this file are shown, without its layout and pictures. To see all of it, save a copy.',
    none: 'There are no words in this file.',
    cut: 'Only the first {{limit}} characters are shown.',
  },
  table: {
    way: 'Show as',
    asTable: 'Table',
    asText: 'Text',
    rows: 'Rows {{from}} to {{to}} of {{count}}',
    before: 'Previous rows',
    after: 'Next rows',
  },
  mail: {
    subject: 'Subject',
    from: 'From',
    to: 'To',
    date: 'Date',
    noDate: 'not stated',
    files: 'Attached files',
    noText: 'There is no text in this mail.',
    fromHtml: 'The text was taken from the HTML of the mail. Pictures and links are left out.',
  },
  notShown: {
    'picture-kind':
      'Pictures of this kind, such as TIFF and HEIC, cannot be shown here. Ask for it as PDF, JPEG or PNG, or save a copy and open it with another program.',
    archive:
      'This is an archive. Save a copy, unpack it, and add the files in it that you need one by one.',
    'old-office':
      'This is an Office file in the format of before 2007, which cannot be read here. Ask for it as PDF, or save a copy.',
    encrypted:
      'This file is protected by a password and cannot be shown here. Ask for it without one, or save a copy.',
    empty: 'This file is empty.',
    'unknown-kind':
      'Files of this kind cannot be shown here. Save a copy to open it with another program.',
    damaged:
      'This file is damaged or not what its name says, so it cannot be shown. Ask for it once more, or save a copy.',
    'picture-broken':
      'This picture is damaged, so it cannot be shown. Ask for it once more, or save a copy.',
  },
  gap: {
    picture: 'There are only pictures in this file.',
    'no-text': 'No words were found in this file.',
    'pages-without-text': 'Some pages hold no words: they may be scans.',
    'parts-inside': 'Pictures and files inside this file are not shown.',
    encrypted: 'This file is protected by a password; its words cannot be read.',
    cut: 'This file is long; only its beginning is shown.',
    'too-large': 'This file is too large for its words to be read here.',
    'too-slow': 'Reading this file took too long, so it was stopped.',
    damaged: 'This file is damaged; its words could not be read.',
    'unknown-kind': 'The words of this kind of file cannot be read here.',
  },
} as const
