import type { CaseDocument } from '@core/cases/case'

export type PreviewKind = 'text' | 'image' | 'none'

/** What a page can show safely: text as text, and pictures without scripts in them. */
const images: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
])

export function previewKind({ mediaType }: Pick<CaseDocument, 'mediaType'>): PreviewKind {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (images.has(type)) return 'image'
  if (type.startsWith('text/') || type === 'application/json') return 'text'
  return 'none'
}
