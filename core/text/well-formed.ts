/** The text as it can be stored: half a character is shown as unknown, and every place stays where it is. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
