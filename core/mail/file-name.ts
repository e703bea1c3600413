import { shortText } from '@core/cases/case'

/** Characters that the name of a kept file may have. */
export const longestName = shortText.maxLength ?? 500

/** The name with its middle left out where it is longer, so that its ending still tells the kind. */
export function fittingName(name: string): string {
  if (name.length <= longestName) return name
  const ending = /\.[^./\\]{1,20}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, longestName - ending.length - 1)}…${ending}`
}

/** What a mail program saves as a mail: .eml, Outlook's .msg, Apple's .emlx. */
export const isMailName = (name: string): boolean => /\.(eml|emlx|msg)$/i.test(name)

/** What can be brought in: mails, many mails in one file, and tables. Folders of mail programs have no ending. */
export const canBringIn = (name: string): boolean =>
  /\.(eml|emlx|msg|mbox|mbx|csv|tsv|txt|xlsx|xlsm)$|^[^.]+$/i.test(name)
