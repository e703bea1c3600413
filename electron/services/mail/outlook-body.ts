import type { FieldsData } from '@kenjiuno/msgreader'
import { htmlToText } from './html-text'
import { knownCharset, property, type RawProperties } from './outlook-properties'
import { plain, repairJis } from './plain-text'
import { expandRtf, rtfToText } from './rich-text'

export type Body = { readonly text: string; readonly from: 'text' | 'html' | 'rtf' }

/** The plain text that Outlook keeps beside what it shows; where it is missing, that of the rest. */
export function outlookBody(fields: FieldsData, raw: RawProperties): Body {
  const text = plain(fields.body ?? '')
  if (text !== '') return { text, from: 'text' }
  const html = htmlOf(fields, raw)
  if (html !== '') return { text: plain(htmlToText(repairJis(html))), from: 'html' }
  const rtf = fields.compressedRtf && expandRtf(fields.compressedRtf)
  if (!rtf) return { text: '', from: 'text' }
  const { text: written, isHtml } = rtfToText(rtf)
  return isHtml
    ? { text: plain(htmlToText(written)), from: 'html' }
    : { text: plain(written), from: 'rtf' }
}

function htmlOf(fields: FieldsData, raw: RawProperties): string {
  const text = fields.bodyHtml ?? raw.text(property.html)
  if (text !== undefined) return text
  if (!fields.html) return ''
  const named = /charset=["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(fields.html.subarray(0, 2048)),
  )
  const labels = [knownCharset(fields.internetCodepage ?? 0), named?.[1], 'utf-8']
  return decoderOf(labels).decode(fields.html)
}

function decoderOf(labels: readonly (string | undefined)[]): InstanceType<typeof TextDecoder> {
  for (const label of labels) {
    try {
      if (label) return new TextDecoder(label)
    } catch {
      // The mail names a character set that nobody knows: the next one is tried.
    }
  }
  return new TextDecoder()
}
