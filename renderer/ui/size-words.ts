import type { Text } from '@ui/app/text'

/** 12 kB, 3.4 MB, 76.5 GB. */
export function sizeWords({ t }: Pick<Text, 't'>, bytes: number): string {
  if (bytes < 1024) return t('cases.documents.bytes', { size: bytes })
  if (bytes < 1024 * 1024) return t('cases.documents.kilobytes', { size: Math.ceil(bytes / 1024) })
  if (bytes < 1024 ** 3) {
    return t('cases.documents.megabytes', { size: (bytes / 1024 ** 2).toFixed(1) })
  }
  return t('cases.documents.gigabytes', { size: (bytes / 1024 ** 3).toFixed(1) })
}

export const megabyte = 1024 ** 2
