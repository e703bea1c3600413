/** Why two cases cannot be merged or one cannot be split, and what to do then. */
export const transferErrors = {
  'transfer/same-case': 'These are one and the same case. Choose another one.',
  'transfer/other-law':
    'The two cases are under different laws, and a case has one law. Leave them apart and link them as of the same person.',
  'transfer/closed': 'The case is closed. Reopen it first.',
  'transfer/merged-before':
    'One of the two was merged into another case already. Merge with the case in which it goes on.',
  'transfer/held':
    'A legal hold keeps everything of the case where it is. Lift the hold first, or let the other case go on in this one.',
  'transfer/draft-open': 'A letter is still a draft. Issue it or discard it first.',
  'transfer/answered':
    'A right that both cases ask for has been answered in one of them. What was asked after that is a new request: leave the cases apart and link them as of the same person.',
  'transfer/none-left': 'Nothing would be left in this case. Leave at least one request here.',
  'transfer/nothing-chosen': 'Choose the requests that are to become a case of their own.',
  'transfer/letter-issued':
    'A letter about this request was issued, and an issued letter stays in its case. The request stays here too.',
  'transfer/name-missing': 'Write the name of the other person.',
  'transfer/not-there': 'These two cases are not merged or split.',
  'transfer/worked-on-since':
    'Something was done in one of the two cases since, and undoing would lose it. Move what is in the wrong case by hand.',
  'transfer/reopen-by-undo':
    'This case was merged into another one. Undo the merge to open it again.',
  'transfer/parts-elsewhere':
    'Parts of this case are in another case now, because the two were merged or split after this backup. Undo that first, or restore the whole vault.',
} as const
