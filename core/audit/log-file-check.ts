import { canonicalJson, type Json } from './canonical-json'
import {
  logFooter,
  logHeader,
  logLine,
  type LogFileCheck,
  type LogFileProblem,
  type LogHeader,
  type LogLine,
} from './log-file'

/** SHA-256 in hexadecimal; core has no cryptography of its own. */
export type Sha256 = (...texts: readonly string[]) => string

type State = {
  stage: 'header' | 'events' | 'ended'
  header: LogHeader | null
  headerHash: string | null
  from: LogFileCheck['from']
  seq: number | null
  head: string | null
  events: number
  problem: LogFileProblem | null
  firstBad: number | null
}

const start: State = {
  stage: 'header',
  header: null,
  headerHash: null,
  from: null,
  seq: null,
  head: null,
  events: 0,
  problem: null,
  firstBad: null,
}

const genesis = '0'.repeat(64)

/**
 * Checks an exported log line by line, without the vault. `take` answers false when there is no use
 * in reading on. A line of `undefined` could not be read as text.
 */
export function logFileChecker(sha256: Sha256) {
  const state: State = { ...start }

  function take(line: string | undefined): boolean {
    if (state.stage === 'header') return takeHeader(state, line, sha256)
    if (state.stage === 'ended') return fail(state, 'after-end', next(state))
    const value = line === undefined ? undefined : canonicalValue(line)
    if (isFooter(value)) {
      const footer = logFooter.safeParse(value)
      return footer.success ? takeFooter(state, footer.data) : fail(state, 'footer', null)
    }
    const event = logLine.safeParse(value)
    if (event.success && isNext(state, event.data, sha256)) return true
    return fail(state, 'event', next(state))
  }

  function end(): LogFileCheck {
    if (state.stage === 'header') fail(state, 'not-a-log', null)
    if (state.stage === 'events') fail(state, 'cut-short', next(state))
    const { events, firstBad, from, head, header, problem } = state
    return { ok: problem === null, events, firstBad, from, head, header, problem }
  }

  return { take, end }
}

/** Keeps the first problem only. Answers false: there is no use in reading on. */
function fail(state: State, problem: LogFileProblem, firstBad: number | null): false {
  state.problem ??= problem
  state.firstBad ??= firstBad
  return false
}

function takeHeader(state: State, line: string | undefined, sha256: Sha256): boolean {
  state.stage = 'events'
  const value = line === undefined ? undefined : parseJson(line)
  if (line === undefined || !isOfFormat(value)) return fail(state, 'not-a-log', null)
  if (typeof value.version === 'number' && value.version > 1) {
    return fail(state, 'newer-version', null)
  }
  const header = logHeader.safeParse(canonicalValue(line))
  // Read on all the same: which events are right is worth knowing.
  if (header.success && isSound(header.data)) state.header = header.data
  else fail(state, 'header', null)
  state.headerHash = sha256(line)
  return true
}

/** Whether the event is the next link; if so, it is taken. */
function isNext(state: State, { hash, ...event }: LogLine, sha256: Sha256): boolean {
  if (!isInPlace(state, event)) return false
  const { prev, ...facts } = event
  if (sha256(prev, canonicalJson(facts)) !== hash) return false
  state.from ??= { seq: event.seq, prev }
  state.seq = event.seq
  state.head = hash
  state.events += 1
  return true
}

/** Whether the number and the hash before it are those that come next; the first may be any without a header. */
function isInPlace(state: State, { seq, prev }: Omit<LogLine, 'hash'>): boolean {
  const range = state.header?.range
  const number = next(state)
  const before = state.head ?? range?.prev ?? prev
  return (number ?? seq) === seq && before === prev && seq <= (range?.to ?? seq)
}

type Footer = { readonly count: number; readonly head: string; readonly header: string }

function takeFooter(state: State, footer: Footer): boolean {
  state.stage = 'ended'
  const { header, events, seq, head } = state
  if (header && seq !== header.range.to) {
    fail(state, 'event', next(state))
    return true
  }
  if (header && header.head.events === seq && header.head.head !== head) fail(state, 'header', null)
  if (footer.header !== state.headerHash) fail(state, 'header', null)
  if (footer.count !== events || footer.head !== head) fail(state, 'footer', null)
  return true
}

/** Number of the event that should stand here. */
const next = (state: State): number | null =>
  state.seq === null ? (state.header?.range.from ?? null) : state.seq + 1

/** Numbers and hashes of a header that can stand together. */
function isSound({ range, head, cut }: LogHeader): boolean {
  if (range.from > range.to || range.to > head.events) return false
  if (cut && range.from <= cut.upTo) return false
  if (cut && range.from === cut.upTo + 1) return range.prev === cut.hash
  return range.from !== 1 || range.prev === genesis
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What a line says; undefined where it is not written as `canonicalJson` writes it. */
function canonicalValue(line: string): unknown {
  const value = parseJson(line)
  if (value === undefined || !isPlain(value, deepest)) return undefined
  // JSON.parse makes nothing else.
  return canonicalJson(value as Json) === line ? value : undefined
}

/** Levels; an event has three. A line made to harm has any number, each of which takes stack. */
const deepest = 32

/** Whether it goes no deeper than that, and has no number beyond those of JSON, such as 1e999. */
function isPlain(value: unknown, levels: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every(member => isPlain(member, levels - 1))
}

const isFooter = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'count' in value

const isOfFormat = (value: unknown): value is { readonly version?: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'kaiji-log'
