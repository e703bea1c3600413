import { workedMs } from '@tests/support/work-time'

/** One piece of work: `run` does it once; its result is kept, so that nothing is optimised away. */
export type Benchmark = {
  readonly name: string
  readonly run: () => unknown
  /** How many times the unit that is reported is in one run; 1 when absent. */
  readonly units?: number
  /** Milliseconds that one run may take, where the design sets a limit. */
  readonly limitMs?: number
}

export type Measured = {
  readonly name: string
  /** Time of one unit in the least disturbed sample, in microseconds. */
  readonly microseconds: number
  /** The same as a multiple of the reference work, measured in turns with it. */
  readonly ratio: number
  /** The same time of one run, in milliseconds. */
  readonly runMs: number
  readonly limitMs: number | null
}

/** Work that is the same everywhere and never changes: reading one fixed JSON text of about 16 kB. */
const referenceText = JSON.stringify(
  Array.from({ length: 200 }, (_, n) => ({ id: n, day: '2026-12-18', words: ['受付', 'inquiry'] })),
)
const reference = (): unknown => JSON.parse(referenceText)

const samples = 7
const sampleMs = 8
const warmUpMs = 60

/** What the last run answered, so that none can be optimised away. */
export let kept: unknown

/** Milliseconds of work for `times` runs. */
function timed(run: () => unknown, times: number): number {
  const start = workedMs()
  for (let n = 0; n < times; n++) kept = run()
  return workedMs() - start
}

/** Runs until it is warm, and says how many runs fill one sample. */
function warmUp(run: () => unknown): number {
  let times = 0
  let spent = 0
  while (spent < warmUpMs) {
    spent += timed(run, 1)
    times += 1
  }
  return Math.max(1, Math.round((times * sampleMs) / spent))
}

/** Times the work in turns with the reference, so that a slower machine slows both alike. */
export function measure({ name, run, units = 1, limitMs }: Benchmark): Measured {
  const referenceTimes = warmUp(reference)
  const times = warmUp(run)
  const turns = Array.from({ length: samples }, () => ({
    reference: timed(reference, referenceTimes) / referenceTimes,
    work: timed(run, times) / times,
  }))
  // A disturbance only ever makes a sample longer, so the shortest says most about the work.
  const runMs = Math.min(...turns.map(turn => turn.work))
  return {
    name,
    microseconds: (runMs * 1000) / units,
    ratio: runMs / units / Math.min(...turns.map(turn => turn.reference)),
    runMs,
    limitMs: limitMs ?? null,
  }
}
