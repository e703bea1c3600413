import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { must } from '@core/assert'
import { catalogs } from '@core/i18n/catalog'
import { openEncrypted } from '@db/open'
import { electronArguments, environment, startDriven } from '@tests/e2e/support/app'
import { benchPassword } from './bench-vault'
import { longestFrames, paintedAfter, type Frames } from './frames'
import { memoryOf } from './memory'
import { windowHome } from './window-home'
import { listEnds, type ListEnds } from './window-list'

/** What an officer waits for in the real window, beside a bare window of the same Electron. */

export type WindowFigures = {
  readonly cases: number
  /**
   * Milliseconds from starting the program to the list of cases, the password typed on the way, the
   * derivation of the database's key taken off.
   */
  readonly startMs: number
  readonly bareStartMs: number
  readonly derivationMs: number
  /** Megabytes of all processes, shared pages counted once, with the list on screen. */
  readonly memoryMb: number
  readonly bareMemoryMb: number
  /** Milliseconds from the answer of the vault to the case on screen, the slowest of several. */
  readonly openMs: number
  readonly openFrames: number
  readonly scroll: Frames
  readonly bareScroll: Frames
  readonly ends: ListEnds
  /** Milliseconds from the last key to the first hits on screen, the slowest of several words. */
  readonly searchMs: number
}

export const windowLimits = { start: 1.5, memory: 1.6, openFrames: 2, frameMs: 50 }

/** 50 ms as far as 100,000 cases, 150 ms at a million, and in proportion between the two. */
export const searchLimitMs = (cases: number): number =>
  50 + 100 * Math.min(Math.max(0, (cases - 100_000) / 900_000), 1)

const words = catalogs.en
const turns = 9
const bareFolder = join(process.cwd(), 'tests/bench/bare-window')
const noteReplies = join(process.cwd(), 'tests/bench/note-replies.cjs')

export async function windowFigures(cases: number): Promise<WindowFigures> {
  const home = mkdtempSync(join(tmpdir(), 'kaiji-bench-window-'))
  try {
    return await figuresIn(home, await windowHome(home, cases))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function figuresIn(home: string, cases: number): Promise<WindowFigures> {
  const programStarts: number[] = []
  const bareStarts: number[] = []
  // In turns, so that a slower moment slows both alike; the first of each warms the disk.
  for (let turn = 0; turn < turns; turn += 1) {
    bareStarts.push(await lasting(home, bare))
    programStarts.push(await lasting(home, listOfCases))
  }
  const derivationMs = databaseKeyMs(home)
  const startMs = Math.min(...programStarts) - derivationMs
  const bareStartMs = Math.min(...bareStarts)
  return { cases, startMs, bareStartMs, derivationMs, ...(await looks(home)) }
}

/** What SQLite takes to make its key of ours, at its fastest: the opening of an empty database. */
function databaseKeyMs(home: string): number {
  const file = join(home, 'empty.db')
  const key = '0'.repeat(64)
  openEncrypted({ file, key, create: true }).close()
  const times = Array.from({ length: turns }, () => {
    const began = performance.now()
    openEncrypted({ file, key, create: false }).close()
    return performance.now() - began
  })
  return Math.min(...times)
}

type Open = { readonly app: ElectronApplication; readonly page: Page }

async function started(args: readonly string[], home: string): Promise<Open> {
  const env = { ...environment(), HOME: home, TZ: 'Asia/Tokyo' }
  const app = await startDriven({ args: [...args], env })
  return { app, page: await app.firstWindow() }
}

async function bare(home: string): Promise<Open> {
  const [, ...given] = electronArguments(join(home, 'bare'))
  const open = await started([bareFolder, ...given], home)
  await onScreen(open.page, 'h1')
  return open
}

/** Starts, unlocks and goes to the list of cases, as quickly as hands can. */
async function listOfCases(home: string): Promise<Open> {
  const open = await started(['-r', noteReplies, ...electronArguments(home)], home)
  const { page } = open
  await onScreen(page, 'input[type="password"]:focus')
  await page.keyboard.insertText(benchPassword)
  await page.keyboard.press('Enter')
  await onScreen(page, 'nav')
  await page.keyboard.press('Control+2')
  await onScreen(page, firstRow)
  return open
}

const firstRow = '[role="row"][aria-rowindex="2"] a'

/** Looks at each frame; the driver's own waiting looks less and less often. */
const onScreen = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(
    wanted =>
      new Promise<void>(done => {
        const look = () => {
          if (document.querySelector(wanted)) done()
          else requestAnimationFrame(look)
        }
        look()
      }),
    selector,
  )

async function lasting(home: string, start: (home: string) => Promise<Open>): Promise<number> {
  const began = performance.now()
  const open = await start(home)
  const ms = performance.now() - began
  await end(open)
  return ms
}

/** A vault is locked first, as by hand: after a crash its next opening would look for damage. */
async function end({ app, page }: Open): Promise<void> {
  await page.evaluate(() => {
    const { kaiji } = window as { kaiji?: { call: (name: string, input: object) => unknown } }
    return kaiji?.call('accounts.lock', {})
  })
  const main = app.process()
  const ended = new Promise(done => main.once('exit', done))
  // Leaving in good order makes a backup, which is measured by itself.
  main.kill('SIGKILL')
  await ended
}

async function looks(home: string) {
  const nothing = await bare(home)
  const bareMemoryMb = await memoryOf(nothing.app)
  const bareScroll = await longestFrames(nothing.page, '#list')
  await end(nothing)
  const ends = await endsOf(home)
  const program = await listOfCases(home)
  try {
    const memoryMb = await memoryOf(program.app)
    const scroll = await longestFrames(program.page, '[role="grid"]')
    const opened = await openings(program)
    return {
      memoryMb,
      bareMemoryMb,
      scroll,
      bareScroll,
      ends,
      ...opened,
      searchMs: await searches(program),
    }
  } finally {
    await end(program)
  }
}

/** By itself: what is asked for while somebody scrolls through a list is answered first. */
async function endsOf(home: string): Promise<ListEnds> {
  const program = await listOfCases(home)
  try {
    return await listEnds(program.page)
  } finally {
    await end(program)
  }
}

const opened = 8

/** Opens the first cases of the list one after the other by their keys. */
async function openings({ app, page }: Open) {
  const waits: number[] = []
  const frames: number[] = []
  for (let n = 0; n < opened; n += 1) {
    await page.keyboard.press('Control+2')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Home')
    await onScreen(page, firstRow)
    for (let down = 0; down < n; down += 1) await page.keyboard.press('ArrowDown')
    const painted = await paintedAfter(page, '#section-inquiry', () => page.keyboard.press('Enter'))
    const replied = await viewAnswered(app)
    waits.push(painted.at - replied)
    frames.push(painted.frames(replied))
  }
  return { openMs: Math.max(...waits), openFrames: Math.max(...frames) }
}

/** When the vault last answered what a case is. While much is at work, the driver may lose what it asked for, and asks again. */
async function viewAnswered(app: ElectronApplication): Promise<number> {
  const ask = () =>
    app.evaluate(() => {
      const { replies } = globalThis as unknown as { replies: { call: string; at: number }[] }
      return replies.findLast(({ call }) => call === 'cases.view')?.at
    })
  return must(await ask().catch(ask), 'answer of the vault')
}

const typed = ['高橋', '購入履歴', 'たなか', '開示', '2026-0007', '佐藤 開示']

async function searches({ page }: Open): Promise<number> {
  const field = page.getByRole('searchbox', { name: words.search.field })
  const waits: number[] = []
  for (const text of typed) {
    // The page keeps what it found last until more is found; one that was opened anew has nothing to keep.
    await page.keyboard.press('Control+2')
    await onScreen(page, firstRow)
    await page.keyboard.press('Control+Shift+F')
    await onScreen(page, 'input[type="search"]:focus')
    // Nothing is found yet, so what is shown next is found by all of it.
    const insert = () => page.keyboard.insertText(text)
    const { at, began } = await paintedAfter(page, '[data-search-hit]', insert)
    waits.push(at - began)
    await field.fill('')
  }
  return Math.max(...waits)
}
