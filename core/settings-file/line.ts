/** One setting in words. Lines with the same id are the same setting. */
export type Line = { readonly id: string; readonly label: string; readonly value: string }
