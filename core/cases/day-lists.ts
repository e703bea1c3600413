/** The lists of My day, in the order in which they are worked off. */
export const dayLists = [
  'late',
  'today',
  'waiting',
  'toSend',
  'toVerify',
  'toDecide',
  'toReview',
  'toDo',
] as const
export type DayList = (typeof dayLists)[number]
