import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { inCache } from './paths.mjs'
import { say } from './say.mjs'

const foreignHostMs = 30 * 60_000

/** Runs `work` while no other process runs under the same name; waits for its turn. */
export async function withLock(name, work) {
  const file = inCache(`${name}.lock`)
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, host: hostname() }))
  const release = () => rmSync(file, { force: true })
  try {
    await takeTurn(file, mine, name)
  } finally {
    rmSync(mine, { force: true })
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

async function takeTurn(file, mine, name) {
  for (let turn = 0; ; turn++) {
    try {
      linkSync(mine, file)
      return
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    if (isStale(file)) setAside(file)
    else if (turn === 4) say(`waiting for another process that prepares "${name}"`)
    await wait(250)
  }
}

function isStale(file) {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'))
    if (owner.host !== hostname()) return Date.now() - statSync(file).mtimeMs > foreignHostMs
    return !isAlive(owner.pid)
  } catch (problem) {
    return problem.code !== 'ENOENT'
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function setAside(file) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw problem
  }
}
