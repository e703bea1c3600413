import { existsSync, readdirSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { capture, which } from './process.mjs'
import { say, SetupProblem } from './say.mjs'

/** Debian packages of the libraries that Electron is linked to, by the library's name. */
const libraries = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}
const baseLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']

/** Debian packages of the programs we call, by the program's name. */
const programs = {
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  python3: 'python3',
  make: 'make',
  'g++': 'g++',
}

/** Installs the Debian packages of those `names` (programs) that are not there. */
export async function ensurePrograms(names) {
  const missing = names.filter(name => !which(name))
  await install(missing.map(name => programs[name]))
}

/** Installs the Debian packages of the libraries that `executable` lacks. */
export async function ensureLibraries(executable) {
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return
  const unknown = missing.filter(name => !libraries[name])
  await install([...baseLibraries, ...missing.map(name => libraries[name]).filter(Boolean)])
  const still = await missingLibraries(executable)
  if (still.length > 0) {
    const names = [...new Set([...still, ...unknown])].join(', ')
    throw new SetupProblem(`Electron needs these libraries, please install them: ${names}.`)
  }
}

async function missingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1])
}

/** Installs Debian packages, or says in one sentence which ones a person must install. */
async function install(wanted) {
  const packages = [...new Set(wanted)]
  if (packages.length === 0) return
  const list = packages.join(' ')
  const byHand = `Please install these packages, then try again: ${list}`
  if (!which('apt-get')) throw new SetupProblem(`${byHand}.`)
  const prefix = await rootPrefix()
  if (!prefix) throw new SetupProblem(`${byHand} (sudo apt-get install ${list}).`)
  say(`installing Debian packages: ${list}`)
  await withLock('apt', () => aptInstall(prefix, packages))
}

async function aptInstall(prefix, packages) {
  const apt = (...args) => {
    const command = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
    const wait = ['-o', 'DPkg::Lock::Timeout=300']
    const [program, ...rest] = [...command, ...wait, ...args]
    return capture(program, rest, { limitMs: 15 * 60_000 })
  }
  const installNow = async () =>
    apt('install', '-y', '--no-install-recommends', ...(await namesHere(packages)))
  // Package lists come with a release's image and are soon outdated, or are not there at all.
  let result = hasPackageLists() ? await installNow() : { code: 1 }
  if (result.code !== 0) {
    await apt('update')
    result = await installNow()
  }
  if (result.code !== 0) {
    const list = packages.join(' ')
    throw new SetupProblem(`apt-get could not install ${list}:\n${result.output.trim()}`)
  }
}

const listFolder = '/var/lib/apt/lists'
const hasPackageLists = () =>
  existsSync(listFolder) && readdirSync(listFolder).some(name => name.endsWith('_Packages'))

/** Newer releases renamed some libraries (libgtk-3-0t64): take the name this release has. */
async function namesHere(packages) {
  const { stdout } = await capture('apt-cache', ['pkgnames'])
  const known = new Set(stdout.split('\n'))
  return packages.map(name => (!known.has(name) && known.has(`${name}t64`) ? `${name}t64` : name))
}

async function rootPrefix() {
  if (process.getuid?.() === 0) return []
  if (!which('sudo')) return undefined
  const { code } = await capture('sudo', ['-n', 'true'])
  if (code === 0) return ['sudo', '-n']
  return process.stdin.isTTY && process.stderr.isTTY ? ['sudo'] : undefined
}
