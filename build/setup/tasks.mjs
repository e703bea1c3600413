import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hasRealDisplay, openVirtualDisplay } from './display.mjs'
import { inRoot, root } from './paths.mjs'
import { foreground, job, quietly } from './process.mjs'
import { SetupProblem } from './say.mjs'
import { ensureReady } from './setup.mjs'
import { faultArguments, runSuites, suiteNames } from './test-run.mjs'

const everything = { electron: true, display: true, pdfTools: true, build: true }

/** What `run.mjs <task> [args]` can do: each takes the arguments and returns the exit code. */
export const tasks = {
  setup: async () => {
    await ensureReady(everything)
    return 0
  },
  start,
  kaiji,
  bench,
  gallery,
  faults,
  demo: args => runScript('build/demo/demo.mjs', args, everything),
  unit: async () => runSuites(['unit'], await ensureReady()),
  check: async () => runSuites(['checks', 'unit'], await ensureReady()),
  test,
}

async function start(args) {
  const headless = process.env.KAIJI_HEADLESS === '1'
  if (!headless && !hasRealDisplay()) {
    throw new SetupProblem(
      'There is no display to show the app on: run this in a desktop session, ' +
        'or set KAIJI_HEADLESS=1 for a virtual one.',
    )
  }
  const { electron, env } = await ensureReady({ electron: true, display: headless, build: true })
  const run = display =>
    foreground(electron.path, [...electron.args, root, ...args], { env: { ...env, ...display } })
  return headless ? onVirtualDisplay(run) : run({})
}

async function kaiji(args) {
  const { node, env } = await ensureReady({ build: true })
  // `npm run` moves to the root; file names given on the command line are meant from elsewhere.
  const viaNpm = process.env.npm_lifecycle_event === 'kaiji' && process.cwd() === root
  const cwd = (viaNpm && process.env.INIT_CWD) || process.cwd()
  return foreground(node, [inRoot('out', 'main', 'kaiji.js'), ...args], { cwd, env })
}

/** Bundles the benchmarks as the program is bundled, then runs them; see tests/bench/bench.ts. */
async function bench(args) {
  const script = { what: 'benchmarks', name: 'bench', config: 'tests/bench/vite.config.ts' }
  const { node, env } = await ensureReady(everything)
  // The real window is measured too.
  return onVirtualDisplay(display =>
    bundledScript(args, script, { node, env: { ...env, ...display } }),
  )
}

/** Every letter as PDF and pictures, to look through; see build/gallery/gallery.ts. */
async function gallery(args) {
  const config = 'build/gallery/vite.config.ts'
  return bundledScript(args, { what: 'gallery', name: 'gallery', config }, await ensureReady())
}

async function bundledScript(args, { what, name, config }, { node, env }) {
  const bundler = [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config]
  await quietly(`Bundling the ${what}`, node, bundler, { cwd: root, env })
  const script = inRoot('node_modules/.cache/kaiji', name, `${name}.js`)
  return foreground(node, [script, ...args], { cwd: root, env })
}

/**
 * The long form of the fault tests; see tests/faults. Its table is kept for
 * build/write-fault-table.mjs, which puts it into docs/SECURITY.md. With arguments, such as the name
 * of one file, its rows take the place of those of the run before.
 */
async function faults(args) {
  const { node, env } = await ensureReady()
  const folder = inRoot('node_modules', '.cache', 'kaiji')
  mkdirSync(folder, { recursive: true })
  const rows = join(folder, 'faults-full.jsonl')
  if (args.length === 0) rmSync(rows, { force: true })
  const seed = process.env.KAIJI_FAULT_SEED ?? String(Date.now() % 1_000_000_000)
  const long = { KAIJI_FAULTS: 'full', KAIJI_FAULT_REPORT: rows, KAIJI_FAULT_SEED: seed }
  const vitest = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run']
  const told = [...faultArguments(join(folder, 'faults-full.json')), ...args]
  return foreground(node, [...vitest, ...told], { cwd: root, env: { ...env, ...long } })
}

async function test(args) {
  const unknown = args.filter(name => !suiteNames.includes(name))
  if (unknown.length > 0) {
    throw new SetupProblem(`Unknown: ${unknown.join(', ')}. Choose of: ${suiteNames.join(', ')}.`)
  }
  const { node, env } = await ensureReady(everything)
  return onVirtualDisplay(display =>
    runSuites(args.length > 0 ? args : suiteNames, { node, env: { ...env, ...display } }),
  )
}

async function runScript(file, args, needs) {
  if (!existsSync(inRoot(file))) throw new SetupProblem(`${file} does not exist.`)
  const { node, env } = await ensureReady(needs)
  return onVirtualDisplay(display =>
    job(node, [inRoot(file), ...args], { cwd: root, env: { ...env, ...display } }),
  )
}

async function onVirtualDisplay(work) {
  const display = await openVirtualDisplay()
  try {
    return await work(display.env)
  } finally {
    await display.close()
  }
}
