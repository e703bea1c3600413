import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inRoot, readJson, root } from './paths.mjs'
import { job } from './process.mjs'

const minute = 60_000
const reports = inRoot('node_modules', '.cache', 'kaiji')
// Two rows side by side, one for each core; the first takes as long as the second.
const checks = [['lint'], ['format:check', 'typecheck', 'boundaries']]

/** Where the last run's totals are: `{ passed, failed, skipped }`. */
export const totalsFile = join(reports, 'totals.json')

const suites = {
  checks: runChecks,
  unit: runUnit,
  faults: runFaults,
  e2e: runPlaywright,
}

/** The names of the suites, in the order they run. */
export const suiteNames = Object.keys(suites)

/** Runs suites one after the other, all of them whatever fails, and returns the exit code. */
export async function runSuites(names, { node, env }) {
  mkdirSync(reports, { recursive: true })
  rmSync(totalsFile, { force: true })
  const rows = []
  for (const name of names) rows.push({ name, ...(await suites[name]({ node, env })) })
  const sum = key => rows.reduce((total, row) => total + row[key], 0)
  const totals = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  writeFileSync(totalsFile, JSON.stringify(totals))
  console.log()
  for (const { name, names } of rows)
    for (const one of names) console.log(`FAILED  ${name}: ${one}`)
  for (const { name, again = [] } of rows) {
    for (const one of again) console.log(`passed at the second try  ${name}: ${one}`)
  }
  for (const row of rows) console.log(`${row.name.padEnd(8)}${describe(row)}`)
  console.log(`\n${lastLine(totals)}`)
  return totals.failed === 0 ? 0 : 1
}

/** The line that a run of the tests ends with. */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

const describe = row => lastLine(row) + (row.skipped ? `, ${row.skipped} skipped` : '')

async function runChecks({ node, env }) {
  const counts = { passed: 0, failed: 0, skipped: 0, names: [] }
  const inTurn = async row => {
    for (const name of row) {
      const started = performance.now()
      const code = await job(node, ['--run', name], { cwd: root, env, limitMs: 8 * minute })
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
      counts[code === 0 ? 'passed' : 'failed']++
      if (code !== 0) counts.names.push(name)
    }
  }
  await Promise.all(checks.map(inTurn))
  return counts
}

// Tests whose paths begin so take the branches that must be taken; watching all of them costs a quarter more.
const covering = [
  'core/',
  'renderer/',
  'cli/d',
  'cli/scan',
  'handlers/sensitive',
  'handlers/what-if',
]
const coveringPaths = covering.map(path => `tests/${path}`)

async function runUnit(given) {
  const others = coveringPaths.flatMap(path => ['--exclude', `${path}**`])
  const parts = [
    await runVitest('covering', ['--coverage', ...coveringPaths], given),
    await runVitest('others', others, given),
  ]
  const sum = key => parts.reduce((total, part) => total + part[key], 0)
  const names = parts.flatMap(part => part.names)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), names }
}

async function runVitest(part, told, { node, env }) {
  const report = join(reports, `vitest-${part}.json`)
  const tool = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const config = ['--config', 'tests/vitest.config.ts', '--reporter=default']
  const json = ['--reporter=json', `--outputFile.json=${report}`]
  return counted(report, vitestCounts, () =>
    job(node, [tool, 'run', ...config, ...json, ...told], { cwd: root, env, limitMs: 15 * minute }),
  )
}

/** The short form: a sample of each kind of harm. `npm run test:faults` makes the long run. */
async function runFaults({ node, env }) {
  const report = join(reports, 'faults.json')
  const args = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...faultArguments(report)]
  return counted(report, vitestCounts, () =>
    job(node, args, { cwd: root, env, limitMs: 10 * minute }),
  )
}

/** What vitest is told for the fault tests, with its own report in this file. */
export const faultArguments = report => [
  '--config',
  'tests/faults/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

async function runPlaywright({ node, env }) {
  const report = join(reports, 'playwright.json')
  const tool = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const args = [tool, 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json']
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  return counted(report, playwrightCounts, () =>
    job(node, args, { cwd: root, env: withReport, limitMs: 20 * minute }),
  )
}

/**
 * Counts and the names of what failed, from the tool's own report. A run that failed without
 * saying where (an error outside the tests, too little covered) counts as one.
 */
async function counted(report, read, run) {
  rmSync(report, { force: true })
  const code = await run()
  const counts = existsSync(report)
    ? read(readJson(report))
    : { passed: 0, failed: 0, skipped: 0, names: [] }
  if (code === 0 || counts.failed > 0) return counts
  return { ...counts, failed: 1, names: [`ended with ${code}; its own words are above`] }
}

function vitestCounts(report) {
  const failed = report.testResults.flatMap(file => {
    const tests = file.assertionResults.filter(test => test.status === 'failed')
    if (tests.length > 0) return tests.map(test => `${basename(file.name)} › ${test.fullName}`)
    return file.status === 'failed' ? [`${basename(file.name)} did not load`] : []
  })
  return {
    passed: report.numPassedTests,
    failed: failed.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: failed,
  }
}

function playwrightCounts({ stats, errors, suites }) {
  const named = status => suites.flatMap(suite => specsIn(suite, status))
  const failed = named('unexpected')
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: named('flaky'),
    names: [...failed, ...errors.map(error => String(error.message).split('\n')[0])],
  }
}

function specsIn({ specs = [], suites = [] }, status) {
  const own = specs.filter(({ tests }) => tests.some(test => test.status === status))
  return [
    ...own.map(spec => `${spec.file} › ${spec.title}`),
    ...suites.flatMap(suite => specsIn(suite, status)),
  ]
}
