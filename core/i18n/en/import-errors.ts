/** What can be wrong with a file that is brought in, and with saying that two cases are of one person. */
export const importErrors = {
  'import/unknown-file':
    'This file is neither a table nor a mail. Use .csv, .tsv, .txt, .xlsx, .eml, .emlx, .msg or .mbox.',
  'import/too-large':
    'The file is too large: {{megabytes}} MB. Up to {{limit}} MB can be read. Divide it into several files.',
  'import/too-many-rows':
    'The table has {{rows}} rows. Up to {{limit}} can be read. Divide it into several files.',
  'import/no-rows': 'There is nothing in this table.',
  'import/workbook-unreadable':
    'This workbook cannot be read. Save it as .xlsx without a password and try again, or as CSV.',
  'import/no-such-sheet': 'There is no such sheet in this workbook.',
  'import/not-open': 'The file is no longer open. Choose it once more.',
  'import/not-checked': 'The rows have not been checked yet. Check them first.',
  'import/nothing-to-import':
    'There is no row that could become a case. Look at the reasons beside the rows.',
  'import/same-thread':
    'One of the mails is of the same thread as {{number}}, which was just made, and still waits: add it there, or make a case of it by itself.',
  'import/busy': 'Something is being brought in at this moment. Wait for it, or stop it.',
  'import/unknown-profile': 'There is no way of reading saved under this name.',
  'import/not-found': 'There is no such import.',
  'import/already-undone': 'This import has been undone already.',
  'person/same-case': 'These are one and the same case.',
  'person/already-linked': 'These two cases are linked already.',
  'person/not-linked': 'These two cases are not linked.',
  'person/reason-needed': 'Write down why they are not of the same person after all.',
} as const
