import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { withLock } from './lock.mjs'
import { inCache, inRoot, pathWithTools, readJson, removeLeftovers } from './paths.mjs'
import { quietly } from './process.mjs'
import { say, SetupProblem } from './say.mjs'
import { ensurePrograms } from './system-packages.mjs'

const sqlite = () => inRoot('node_modules', 'better-sqlite3')

/** Where the addon built for this Electron is kept. */
export function addonFile(executable) {
  const { name, version } = readJson(join(sqlite(), 'package.json'))
  const electron = basename(join(executable, '..')).replace(/-[^-]*$/, '')
  return inCache(`${name}-${version}-${electron}`, 'better_sqlite3.node')
}

/**
 * The SQLite addon for an Electron that is too old for the published one (Node-API 9 instead of
 * 10): built once from the installed package's own source, tried out, then kept in the cache.
 */
export async function ensureAddon(executable) {
  const file = addonFile(executable)
  if (existsSync(file)) return file
  await ensurePrograms(['python3', 'make', 'g++'])
  await withLock('sqlite-addon', async () => {
    if (existsSync(file)) return
    removeLeftovers('.building-sqlite-')
    const work = mkdtempSync(inCache('.building-sqlite-'))
    try {
      say('building the SQLite addon for this Electron (a minute or two, once)')
      const built = await build(work)
      await tryOut(executable, built)
      const done = join(work, 'done')
      cpSync(built, join(done, basename(file)))
      rmSync(join(file, '..'), { recursive: true, force: true })
      renameSync(done, join(file, '..'))
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
  return file
}

async function build(work) {
  const copy = join(work, 'better-sqlite3')
  const prebuilt = join(sqlite(), 'prebuilds')
  cpSync(sqlite(), copy, { recursive: true, filter: path => !path.startsWith(prebuilt) })
  cpSync(inRoot('node_modules', 'node-addon-api'), join(copy, 'node_modules', 'node-addon-api'), {
    recursive: true,
  })
  const recipe = join(copy, 'binding.gyp')
  const text = readFileSync(recipe, 'utf8')
  const older = text.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  if (older === text) throw new SetupProblem('better-sqlite3 changed its build: see binding.gyp.')
  writeFileSync(recipe, older)
  const gyp = inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers()}`]
  await quietly('Building the SQLite addon', inRoot('node_modules', '.bin', 'node'), args, {
    cwd: copy,
    env: { ...process.env, PATH: pathWithTools() },
  })
  return join(copy, 'build', 'Release', 'better_sqlite3.node')
}

function headers() {
  const own = inRoot('node_modules', 'node', 'node_modules', `node-linux-${process.arch}`)
  if (existsSync(join(own, 'include', 'node', 'node_api.h'))) return own
  if (existsSync('/usr/include/node/node_api.h')) return '/usr'
  throw new SetupProblem('The headers of Node are missing: run npm ci again.')
}

const trial = `
const [lib, nativeBinding, file] = process.argv.slice(1)
const Database = require(lib)
const open = key => {
  const db = new Database(file, { nativeBinding })
  db.pragma("cipher='chacha20'")
  db.pragma("hexkey='" + key.repeat(32) + "'")
  return db
}
const first = open('a1')
first.exec('create virtual table words using fts5(word)')
first.prepare('insert into words values (?)').run('開示')
first.close()
const second = open('a1')
const found = second.prepare('select word from words where words match ?').get('開示')
second.close()
let refused = false
try { open('b2').prepare('select count(*) from words').get() } catch { refused = true }
process.stdout.write(found.word === '開示' && refused ? 'works' : 'wrong')
`

/** Writes, reads back and refuses a wrong key, in the Electron that will use it. */
async function tryOut(executable, addon) {
  const args = ['-e', trial, sqlite(), addon, join(addon, '..', 'trial.db')]
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const answer = await quietly('Trying out the SQLite addon', executable, args, { env })
  if (answer !== 'works') throw new SetupProblem('The SQLite addon that was built does not work.')
}
