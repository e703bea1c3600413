import { spawn } from 'node:child_process'
import { accessSync, constants as access } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { Interrupted, SetupProblem } from './say.mjs'

const tailLength = 20_000

/** The full path of a program on PATH (or in the sbin folders), or undefined. */
export function which(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map(folder => join(folder, program)).find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, access.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a program without showing its output; resolves with { code, stdout, output }. */
export function capture(command, args, { limitMs, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let output = ''
    const add = text => {
      output = (output + text).slice(-tailLength)
    }
    const timer = limitMs && setTimeout(() => child.kill('SIGKILL'), limitMs)
    const signalled = onSignals(signal => child.kill(signal))
    const done = code => {
      clearTimeout(timer)
      const signal = signalled()
      if (signal) reject(new Interrupted(signal))
      else resolve({ code, stdout, output })
    }
    child.stdout?.setEncoding('utf8').on('data', text => {
      stdout += text
      add(text)
    })
    child.stderr?.setEncoding('utf8').on('data', add)
    child.once('error', problem => {
      add(String(problem))
      done(127)
    })
    child.once('close', code => done(code ?? 137))
  })
}

/** As `capture`, but throws with the program's output when it fails. */
export async function quietly(what, command, args, options) {
  const { code, stdout, output } = await capture(command, args, options)
  if (code !== 0) throw new SetupProblem(`${what} failed (exit code ${code}):\n${output.trim()}`)
  return stdout
}

/** Runs a program on this terminal, passes signals on, and resolves with its exit code. */
export function foreground(command, args, options = {}) {
  return follow(spawn(command, args, { stdio: 'inherit', ...options }), (child, signal) => {
    // A terminal sends Ctrl+C to every process of the foreground by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}

/** Runs a program in a group of its own, ended as a whole at `limitMs`; resolves with its code. */
export async function job(command, args, { limitMs, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    ...options,
  })
  const end = signal => killGroup(child.pid, signal)
  const timers = limitMs
    ? [setTimeout(end, limitMs, 'SIGTERM'), setTimeout(end, limitMs + 10_000, 'SIGKILL')]
    : []
  try {
    return await follow(child, (_, signal) => end(signal))
  } finally {
    timers.forEach(clearTimeout)
    end('SIGKILL')
  }
}

function killGroup(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal)
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem
  }
}

function follow(child, forward) {
  return new Promise((resolve, reject) => {
    const signalled = onSignals(signal => forward(child, signal))
    child.once('error', problem => {
      signalled()
      reject(new SetupProblem(`Cannot start ${child.spawnfile}: ${problem.message}`))
    })
    child.once('exit', (code, signal) => {
      const received = signalled()
      if (received) reject(new Interrupted(received))
      else resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Listens for the signals that end a process; the function returned stops and says which came. */
function onSignals(handle) {
  let received
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => {
    const handler = () => {
      received = signal
      handle(signal)
    }
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => {
    for (const stop of handlers) stop()
    return received
  }
}
