import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts)

/** Where things live that several clones share: `$XDG_CACHE_HOME/kaiji`, or `~/.cache/kaiji`. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kaiji')

/** A path inside the cache; makes the cache if it is missing. */
export function inCache(...parts) {
  mkdirSync(cacheFolder, { recursive: true })
  return join(cacheFolder, ...parts)
}

/** Removes work folders in the cache that an ended process left; call it under their lock. */
export function removeLeftovers(prefix) {
  const names = readdirSync(inCache()).filter(name => name.startsWith(prefix))
  for (const name of names) rmSync(inCache(name), { recursive: true, force: true })
}

/** A JSON file's value. */
export const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

/** The version of an installed package. */
export const versionOf = name => readJson(inRoot('node_modules', name, 'package.json')).version

/** The SHA-256 of a text or a buffer, in hex. */
export const sha256 = content => createHash('sha256').update(content).digest('hex')

const localBin = inRoot('node_modules', '.bin')

/** PATH with this project's tools first, so that `node` is the project's own. */
export const pathWithTools = () =>
  [localBin, ...pathWithoutTools().split(delimiter)].join(delimiter)

/** PATH as the machine has it, for steps that replace node_modules. */
export const pathWithoutTools = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(part => !/node_modules[\\/]\.bin$|node-gyp-bin$/.test(part))
    .join(delimiter)
