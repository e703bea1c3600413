export type ReadEvent = { readonly uid: string; readonly on: string; readonly summary: string }

/** Reads the events of an iCalendar file as RFC 5545 says; throws where the file breaks its rules. */
export function readIcs(text: string): readonly ReadEvent[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end')
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') {
    throw new Error('This is no calendar')
  }
  const events: ReadEvent[] = []
  let inside: Map<string, string> | undefined
  for (const line of lines) {
    const found = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line)
    if (!found) throw new Error(`This is no content line: ${line}`)
    const [, name = '', , value = ''] = found
    if (line === 'BEGIN:VEVENT') inside = new Map()
    else if (line === 'END:VEVENT') {
      events.push(eventOf(inside ?? new Map()))
      inside = undefined
    } else inside?.set(name, value)
  }
  const uids = new Set(events.map(({ uid }) => uid))
  if (uids.size !== events.length) throw new Error('Two events have the same UID')
  return events
}

function eventOf(values: ReadonlyMap<string, string>): ReadEvent {
  const get = (name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`${name} is missing`)
    return value
  }
  if (!/^\d{8}T\d{6}Z$/.test(get('DTSTAMP'))) throw new Error('DTSTAMP is no moment in UTC')
  const on = get('DTSTART').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return { uid: plain(get('UID')), on, summary: plain(get('SUMMARY')) }
}

const plain = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_all, one: string) => (/n/i.test(one) ? '\n' : one))
