import type { TFunction } from 'i18next'

const known = [
  'backup/folder-missing',
  'backup/no-space',
  'backup/disk-full',
  'backup/folder-not-writable',
  'backup/damaged',
  'backup/other-key',
] as const

/** Why an earlier attempt failed; of that only the code is kept. */
export function whyWords(t: TFunction, code: string | null): string {
  const found = known.find(one => one === code)
  return t(`backup.runs.why.${found ?? 'other'}`)
}
