import type { TextGap } from '@core/document-text/text-gap'

/** Ends the reading of a file; what was read until then is kept. */
export class ReadingStopped extends Error {
  readonly gap: TextGap

  constructor(gap: TextGap) {
    super(gap)
    this.gap = gap
  }
}

export type TextSink = {
  readonly add: (text: string) => void
  readonly result: () => string
}

/** Gathers text up to `longest` UTF-16 units; more than that throws `ReadingStopped`. */
export function textSink(longest: number): TextSink {
  const pieces: string[] = []
  let length = 0
  return {
    add(text) {
      const room = longest - length
      pieces.push(text.slice(0, room))
      length += text.length
      if (text.length > room) throw new ReadingStopped('cut')
    },
    result: () => pieces.join(''),
  }
}
