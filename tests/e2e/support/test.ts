import { test as base } from '@playwright/test'
import { launch, newHome, removeHome, type LaunchOptions, type RunningApp } from './app'

type Fixtures = {
  /** A folder that is gone after the test. */
  readonly home: string
  /** Starts the program; it is killed after the test, with a picture of its window if the test failed. */
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures it needs from this pattern.
  home: async ({}, use) => {
    const home = newHome()
    await use(home)
    removeHome(home)
  },
  start: async ({ home }, use, info) => {
    const started: RunningApp[] = []
    await use(async (options = {}) => {
      const running = await launch({ home, ...options })
      started.push(running)
      return running
    })
    for (const [index, { page, kill }] of started.entries()) {
      if (info.status !== info.expectedStatus && !page.isClosed()) {
        await page
          .screenshot({ path: info.outputPath(`window-${index}.png`) })
          .catch(() => undefined)
      }
      await kill() // Leaving in good order takes seconds, and has tests of its own.
    }
  },
})
export { expect } from '@playwright/test'
