/** Numbers that one case has for its texts. */
const slots = 65_536
/** The first ones are those of what a case is called by, so that a row of the index tells of itself that it is one. */
const firstOfOthers = 8192
/** After all that is written in the case itself, the words of its documents. */
const firstOfDocuments = 32_768
/** Of documents that not everybody may read, so that a search asks about those alone. */
const firstRestricted = 49_152

/** Year and serial number of a case, in one number that is larger for newer cases. */
export function caseKeyOf(number: string): number {
  const [year, serial] = number.split('-')
  return Number(year) * 10_000_000 + Number(serial)
}

/** In the index the newest case comes first, because it is read from its beginning. */
export const rowOf = (unitId: number): number => -unitId
export const unitOf = (row: number): number => -row

export const caseKeyOfUnit = (id: number): number => Math.floor(id / slots)
export const firstUnit = (caseKey: number): number => caseKey * slots
export const lastUnit = (caseKey: number): number => firstUnit(caseKey) + slots - 1

/** Numbers from the first to the last. */
export type Numbers = { readonly first: number; readonly last: number }

export const ownTexts = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey),
  last: firstUnit(caseKey) + firstOfDocuments - 1,
})
export const callingTexts = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey),
  last: firstUnit(caseKey) + firstOfOthers - 1,
})
export const otherTexts = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey) + firstOfOthers,
  last: firstUnit(caseKey) + firstOfDocuments - 1,
})
export const documentPieces = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey) + firstOfDocuments,
  last: lastUnit(caseKey),
})
export const openPieces = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey) + firstOfDocuments,
  last: firstUnit(caseKey) + firstRestricted - 1,
})
export const restrictedPieces = (caseKey: number): Numbers => ({
  first: firstUnit(caseKey) + firstRestricted,
  last: lastUnit(caseKey),
})

export const isIn = ({ first, last }: Numbers, id: number): boolean => id >= first && id <= last
export const isCalling = (id: number): boolean => id % slots < firstOfOthers
export const isRestricted = (id: number): boolean => id % slots >= firstRestricted
