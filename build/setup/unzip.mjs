import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { inRoot } from './paths.mjs'

const fileType = 0o170000
const symbolicLink = 0o120000

/**
 * Unpacks a zip, keeping file modes and symbolic links. `rename(name)` gives each entry's path
 * under `folder`, or undefined to leave it out.
 */
export async function unzip(zip, folder, rename) {
  const yauzl = createRequire(inRoot('package.json'))('yauzl')
  const archive = await opened(yauzl, zip)
  await new Promise((done, fail) => {
    archive.once('error', fail)
    archive.once('end', done)
    archive.on('entry', entry => {
      const name = rename(entry.fileName)
      const written = name ? writeEntry(archive, entry, inside(folder, name)) : Promise.resolve()
      written.then(() => archive.readEntry(), fail)
    })
    archive.readEntry()
  })
}

const opened = (yauzl, zip) =>
  new Promise((done, fail) => {
    yauzl.open(zip, { lazyEntries: true }, (problem, archive) =>
      problem ? fail(problem) : done(archive),
    )
  })

function inside(folder, name) {
  const target = resolve(folder, name)
  if (relative(folder, target).startsWith('..')) throw new Error(`Unsafe path in zip: ${name}`)
  return target
}

async function writeEntry(archive, entry, target) {
  if (entry.fileName.endsWith('/')) {
    mkdirSync(target, { recursive: true })
    return
  }
  mkdirSync(dirname(target), { recursive: true })
  const mode = entry.externalFileAttributes >>> 16
  const content = await contentOf(archive, entry)
  if ((mode & fileType) === symbolicLink) {
    const link = await text(content)
    inside(dirname(target), join(link))
    symlinkSync(link, target)
    return
  }
  await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
}

const contentOf = (archive, entry) =>
  new Promise((done, fail) => {
    archive.openReadStream(entry, (problem, stream) => (problem ? fail(problem) : done(stream)))
  })
