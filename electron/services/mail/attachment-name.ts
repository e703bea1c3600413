import { plainLine } from './plain-text'

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'application/ms-tnef': 'dat',
  'application/vnd.ms-outlook': 'msg',
}

/** The name the sender gave, or the subject of a mail, without any folder; otherwise one made from the type and position. */
export function attachmentName(given: string | null, type: string, position: number): string {
  const name = plainLine(given ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+$/, '')
    .slice(-200)
  return name || `attachment-${position}.${extension(type)}`
}

function extension(type: string): string {
  const subtype = type.split('/')[1] ?? ''
  return extensions[type] ?? (/^[a-z0-9]{2,5}$/.test(subtype) ? subtype : 'bin')
}
