import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { catalogs, type Catalog } from '@core/i18n/catalog'
import type { CatalogLike } from '@core/i18n/catalog-like'

export type InterfaceLanguage = 'ja' | 'en'

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly language: InterfaceLanguage
  /** What stands on the screen, in the interface's language. */
  readonly words: CatalogLike<Catalog>
  /** The folder of everything this program writes by itself: its settings, and the vault offered. */
  readonly home: string
  /** What the page and the main process complained of. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
  /** As a power cut would: no goodbye. */
  readonly kill: () => Promise<void>
}

export type LaunchOptions = {
  readonly home?: string
  readonly language?: InterfaceLanguage
  readonly colorScheme?: 'light' | 'dark'
  readonly size?: { readonly width: number; readonly height: number }
  /** What the program finds in its environment, beside what the test itself has. */
  readonly env?: Readonly<Record<string, string>>
  /** A module that is loaded before the program. */
  readonly preload?: string
}

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'kaiji-e2e-'))
export const removeHome = (home: string): void => {
  // A killed program's helpers may write for a moment longer.
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
}

/** Starts the real program with its own settings folder, in the given interface language. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const { home = newHome(), language = 'en', colorScheme = 'light' } = options
  const size = options.size ?? { width: 1280, height: 800 }
  writeFileSync(join(home, 'preferences.json'), JSON.stringify({ language, colorScheme }))
  const place = { x: 0, y: 0, ...size, maximized: false }
  writeFileSync(join(home, 'window.json'), JSON.stringify(place))

  const app = await startElectron(home, options)
  // Asked for now: of a program that has ended by itself, the driver cannot say it any more.
  const main = app.process()
  const page = await app.firstWindow()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.locator('h1, main').first().waitFor()
  return {
    app,
    page,
    language,
    words: catalogs[language],
    home,
    complaints,
    close: () => app.close(),
    kill: async () => {
      if (main.exitCode !== null || main.signalCode !== null) return
      const ended = new Promise(done => main.once('exit', done))
      main.kill('SIGKILL')
      await ended
    },
  }
}

const startElectron = (
  home: string,
  { env = {}, preload }: LaunchOptions,
): Promise<ElectronApplication> =>
  startDriven({
    args: [...(preload === undefined ? [] : ['-r', preload]), ...electronArguments(home)],
    env: { ...environment(), HOME: home, TZ: 'Asia/Tokyo', ...env },
  })

type Start = Omit<NonNullable<Parameters<typeof _electron.launch>[0]>, 'executablePath' | 'timeout'>

/** Starts the program, which waits for the driver before it begins. */
export const startDriven = ({ args = [], ...start }: Start): Promise<ElectronApplication> =>
  _electron.launch({
    ...start,
    args: ['-r', join(process.cwd(), 'tests/e2e/support/await-driver.cjs'), ...args],
    executablePath: process.env['KAIJI_ELECTRON'] ?? '',
    timeout: 30_000,
  })

export const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )

/** The project's folder, the sandbox switch that root needs, and the settings folder. */
export const electronArguments = (home: string): string[] => [
  process.cwd(),
  ...(process.env['KAIJI_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
  `--user-data-dir=${home}`,
  // As somebody who wants no motion: nothing to wait for, and less to draw.
  '--force-prefers-reduced-motion',
  '--disable-gpu',
]

/** The OS dialogs are the one thing a test answers in the program's place. */
export async function answerDialogs({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const filePaths = chosen === null ? [] : [chosen]
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths })
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}
