import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { which } from './process.mjs'
import { SetupProblem } from './say.mjs'
import { ensurePrograms } from './system-packages.mjs'

/** True when windows can be shown to a person. */
export const hasRealDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Makes sure that there is a display, real or virtual. */
export async function ensureDisplay() {
  if (!hasRealDisplay()) await ensurePrograms(['Xvfb'])
}

/**
 * Starts a virtual display (or takes the real one if Xvfb is not installed). Returns the
 * environment for its clients and `close`. It ends with this process, however that ends.
 */
export async function openVirtualDisplay() {
  const xvfb = process.platform === 'linux' && which('Xvfb')
  if (!xvfb && hasRealDisplay()) return { env: {}, close: () => undefined }
  if (!xvfb) throw new SetupProblem('There is no display and no Xvfb: please install xvfb.')
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, cookie(), { mode: 0o600 })
  // The shell ends Xvfb as soon as its input closes, which even SIGKILL to this process does.
  const script = 'd=$1; shift; "$@" & exec 3>&-; read -r _; kill $!; wait; rm -rf "$d"'
  // A screen saver would come after ten minutes without a hand, and the program takes it for a locked screen.
  const noSaver = ['-s', '0']
  const screen = ['-screen', '0', '1920x1080x24']
  const args = ['-displayfd', '3', ...screen, ...noSaver, '-nolisten', 'tcp']
  const keeper = spawn('sh', ['-c', script, 'sh', folder, xvfb, ...args, '-auth', authority], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const number = await displayNumber(keeper)
  const ended = new Promise(done => keeper.once('exit', done))
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority, WAYLAND_DISPLAY: '' },
    close: () => {
      keeper.stdin.end()
      return ended
    },
  }
}

function displayNumber(keeper) {
  return new Promise((done, fail) => {
    let complaint = ''
    keeper.stderr.setEncoding('utf8').on('data', text => (complaint += text))
    keeper.once('error', fail)
    let number = ''
    const pipe = keeper.stdio[3]
    pipe.setEncoding('utf8').on('data', text => (number += text))
    pipe.once('close', () => {
      const trimmed = number.trim()
      if (trimmed) done(trimmed)
      else fail(new SetupProblem(`The virtual display did not start:\n${complaint.trim()}`))
    })
  })
}

/** An Xauthority entry that holds for every display number (family 65535). */
function cookie() {
  const field = bytes => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length]), bytes])
  const any = Buffer.alloc(0)
  const name = Buffer.from('MIT-MAGIC-COOKIE-1')
  const fields = [any, any, name, randomBytes(16)].map(field)
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...fields])
}
