import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inRoot, pathWithoutTools, readJson, root, sha256, versionOf } from './paths.mjs'
import { capture, quietly } from './process.mjs'
import { say, SetupProblem } from './say.mjs'

const windows = process.platform === 'win32'
const stampFile = inRoot('node_modules', '.kaiji-packages')

// No package's install script is needed: better-sqlite3's would compile what it brings compiled,
// and the one of `node` is run below.
const npmOptions = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** The project's own Node (24), from the npm package `node`. */
export const projectNode = windows
  ? inRoot('node_modules', 'node', 'bin', 'node.exe')
  : inRoot('node_modules', '.bin', 'node')

/** Runs `npm ci` unless node_modules is what package-lock.json says, and sees to Node 24. */
export async function ensurePackages() {
  const wanted = sha256(readFileSync(inRoot('package-lock.json')))
  if (isCurrent(wanted)) return
  await withLock(`packages-${sha256(root).slice(0, 12)}`, async () => {
    if (isCurrent(wanted)) return
    if (!matchesLockFile()) {
      say('installing the npm packages (npm ci)')
      await quietly('npm ci', 'npm', ['ci', ...npmOptions], forNpm())
    }
    await ensureProjectNode()
    writeFileSync(stampFile, wanted)
  })
}

const isCurrent = wanted =>
  existsSync(stampFile) && existsSync(projectNode) && readFileSync(stampFile, 'utf8') === wanted

/** npm records what it installed: after `npm install` by hand there is nothing left to do. */
function matchesLockFile() {
  const record = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readJson(record).packages
  return Object.entries(readJson(inRoot('package-lock.json')).packages).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || installed[path]?.version === version,
  )
}

/** Machine-wide npm settings stay; what the npm that runs this script set for itself goes. */
function forNpm(cwd = root) {
  const own =
    /^(npm_(lifecycle|package|command|execpath|node_execpath|config_local_prefix)|INIT_CWD)/
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  return { cwd, shell: windows, env: { ...env, PATH: pathWithoutTools() } }
}

async function ensureProjectNode() {
  const version = versionOf('node')
  if (await isNode(version)) return
  say(`installing Node ${version}`)
  const folder = inRoot('node_modules', 'node')
  const script = 'installArchSpecificPackage.js'
  await quietly(`Installing Node ${version}`, process.execPath, [script], forNpm(folder))
  if (!windows) {
    rmSync(projectNode, { force: true })
    symlinkSync('../node/bin/node', projectNode)
  }
  if (!(await isNode(version))) throw new SetupProblem(`Node ${version} could not be installed.`)
}

async function isNode(version) {
  if (!existsSync(projectNode)) return false
  const { stdout } = await capture(projectNode, ['--version'])
  return stdout.trim() === `v${version}`
}
