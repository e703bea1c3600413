import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { promisify } from 'node:util'
import { removableOnLinux, type Removable } from './removable-linux'

const run = promisify(execFile)
const patience = { timeout: 10_000, windowsHide: true }

/**
 * Asks the operating system whether `path`, which need not exist yet, is on a USB stick, a memory
 * card or the like. Never throws: a system that cannot be asked has said nothing.
 */
export async function isRemovable(path: string): Promise<Removable> {
  try {
    const folder = nearestFolder(path)
    switch (process.platform) {
      case 'linux':
        return removableOnLinux(folder)
      case 'darwin':
        return await askMac(folder)
      case 'win32':
        return await askWindows(folder)
      default:
        return 'unknown'
    }
  } catch {
    return 'unknown'
  }
}

/** The folder that `path` is in, or would be in once its missing folders are made. */
export function nearestFolder(path: string): string {
  if (existsSync(path) && statSync(path).isDirectory()) return path
  const parent = dirname(path)
  return parent === path ? path : nearestFolder(parent)
}

async function askMac(folder: string): Promise<Removable> {
  const { stdout } = await run('/bin/df', ['-P', folder], patience)
  const device = /^(\/dev\/\S+)/mu.exec(stdout)?.[1]
  if (!device) return false // Served over the network: no disk of this machine's.
  const info = await run('/usr/sbin/diskutil', ['info', device], patience)
  return readDiskutil(info.stdout)
}

/** What `diskutil info` says, line by line, about the disk. */
export function readDiskutil(info: string): Removable {
  const value = (label: string) => new RegExp(`^\\s*${label}:\\s*(.+?)\\s*$`, 'mu').exec(info)?.[1]
  const media = value('Removable Media')
  const location = value('Device Location')
  if (media === undefined && location === undefined) return 'unknown'
  const isCard = value('Protocol') === 'Secure Digital'
  return isCard || location === 'External' || (media !== undefined && media !== 'Fixed')
}

async function askWindows(folder: string): Promise<Removable> {
  const letter = /^([A-Za-z]):/u.exec(parse(folder).root)?.[1]
  if (!letter) return false // \\server\share
  const root = process.env['SystemRoot'] ?? 'C:\\Windows'
  const shell = join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const { stdout } = await run(
    shell,
    ['-NoProfile', '-NonInteractive', '-Command', windowsQuestion(letter)],
    patience,
  )
  return readDriveType(stdout)
}

/** The drive's type, then the bus of its disk: a USB hard disk says that it is fixed. */
const windowsQuestion = (letter: string): string =>
  [
    `(New-Object System.IO.DriveInfo '${letter}').DriveType`,
    `(Get-Partition -DriveLetter ${letter} -ErrorAction SilentlyContinue | Get-Disk).BusType`,
  ].join('; ')

/** What PowerShell answers: `Fixed` or the like, and on the next line `SATA` or the like. */
export function readDriveType(answer: string): Removable {
  const [type, bus] = answer.split(/\r?\n/u).map(line => line.trim())
  if (type === 'Removable' || type === 'CDRom') return true
  if (type === 'Network' || type === 'Ram') return false
  if (type !== 'Fixed') return 'unknown'
  return bus ? /^(USB|SD|MMC|1394)$/u.test(bus) : 'unknown'
}
