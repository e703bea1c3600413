/** What can be wrong with marks of cases, kept views and saved lists. */
export const markErrors = {
  'marks/too-many':
    'That is {{count}} cases; {{limit}} at a time is the most. Narrow the list first.',
  'marks/unknown-person': 'This account is no longer in use. Choose somebody else.',
  'marks/unknown-label': 'This label is no longer there.',
  'marks/label-exists': 'There is a label of this name already.',
  'marks/nothing-to-undo': 'This can no longer be undone here. Change it by hand.',
  'marks/view-exists': 'There is a view of this name already. Choose another name.',
  'marks/too-long-for-excel':
    'The list has {{count}} cases; a sheet of Excel holds {{limit}}. Save it as text (.csv), or narrow the list.',
  'marks/export-stopped': 'Saving was stopped. Nothing was left there.',
} as const
