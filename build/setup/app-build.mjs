import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { projectNode } from './packages.mjs'
import { inRoot, pathWithTools, root, sha256 } from './paths.mjs'
import { quietly } from './process.mjs'
import { say } from './say.mjs'

const config = 'build/electron.vite.config.ts'
const sources = ['core', 'db', 'electron', 'renderer', config, 'tsconfig.json', 'package.json']
const stampFile = inRoot('out', '.stamp')

/** Builds the app into out/ unless nothing changed since the last build. */
export async function ensureBuild() {
  if (isCurrent(fingerprint())) return
  await withLock(`build-${sha256(root).slice(0, 12)}`, async () => {
    const now = fingerprint()
    if (isCurrent(now)) return
    say('building the app')
    const tool = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    await quietly('Building the app', projectNode, [tool, 'build', '--config', config], {
      cwd: root,
      env: { ...process.env, PATH: pathWithTools() },
    })
    writeFileSync(stampFile, now)
  })
}

const isCurrent = wanted => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted

function fingerprint() {
  const files = [...sources, 'package-lock.json'].flatMap(filesUnder)
  return sha256(files.map(file => `${file} ${sha256(readFileSync(inRoot(file)))}`).join('\n'))
}

function filesUnder(path) {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}
