import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Whether a file system lies on something that is carried away; `unknown` where the system does not say. */
export type Removable = boolean | 'unknown'

export type LinuxSources = {
  /** Where the kernel shows its devices. */
  readonly sys: string
  /** The list of mounted file systems. */
  readonly mounts: string
  /** The number of the device that a folder lies on. */
  readonly deviceOf: (folder: string) => number
  /** The number of the device that a file in /dev stands for; undefined where there is none. */
  readonly numberOf: (device: string) => number | undefined
}

const system: LinuxSources = {
  sys: '/sys',
  mounts: '/proc/self/mountinfo',
  deviceOf: folder => statSync(folder).dev,
  numberOf: device => statSync(device, { throwIfNoEntry: false })?.rdev,
}

/** File systems that live in memory, on a server, or on top of another of this machine's own. */
const elsewhere = new Set([
  ...['tmpfs', 'ramfs', 'overlay', 'squashfs', 'zfs', 'nfs', 'nfs4', 'cifs', 'smb3', '9p'],
  ...['virtiofs', 'ceph', 'fuse.sshfs', 'fuse.vmhgfs-fuse'],
])

/** Whether a folder lies on removable media, as the kernel describes the disk under it. */
export function removableOnLinux(folder: string, sources: LinuxSources = system): Removable {
  const direct = blockDevice(sources.deviceOf(folder), sources)
  if (direct) return isRemovableDisk(direct, sources)
  // Btrfs and the like show a number of their own; the list of mounts names the device.
  const mount = mountOf(folder, readFileSync(sources.mounts, 'utf8'))
  if (!mount) return 'unknown'
  if (elsewhere.has(mount.type)) return false
  const number = mount.source.startsWith('/dev/') ? sources.numberOf(mount.source) : undefined
  const named = number === undefined ? undefined : blockDevice(number, sources)
  return named ? isRemovableDisk(named, sources) : 'unknown'
}

/** The kernel's folder of a block device; undefined for a number that stands for none. */
function blockDevice(device: number, { sys }: LinuxSources): string | undefined {
  const link = join(sys, 'dev', 'block', numbers(device))
  return existsSync(link) ? realpathSync(link) : undefined
}

/** `8:17`, from the way the C library packs the two numbers into one. */
function numbers(device: number): string {
  const packed = BigInt(device)
  const major = ((packed >> 8n) & 0xfffn) | ((packed >> 32n) & 0xfffff000n)
  const minor = (packed & 0xffn) | ((packed >> 12n) & 0xffffff00n)
  return `${major}:${minor}`
}

/** Encrypted volumes and arrays lie on other devices: one that can be pulled out is enough. */
function isRemovableDisk(device: string, sources: LinuxSources): boolean {
  const disk = existsSync(join(device, 'partition')) ? dirname(device) : device
  const below = join(disk, 'slaves')
  const slaves = existsSync(below) ? readdirSync(below) : []
  if (slaves.some(name => isRemovableDisk(realpathSync(join(below, name)), sources))) return true
  return says(join(disk, 'removable'), '1') || isPluggedIn(disk)
}

/** USB disks call themselves fixed, and card readers too: the bus says what they are. */
const isPluggedIn = (disk: string): boolean =>
  /\/usb\d+\//u.test(disk) ||
  /\/fw\d+/u.test(disk) ||
  (basename(disk).startsWith('mmcblk') && says(join(disk, 'device', 'type'), 'SD'))

const says = (file: string, word: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8').trim() === word

type Mount = { readonly point: string; readonly type: string; readonly source: string }

/** The file system that a folder is in: the last one mounted at the longest matching place. */
function mountOf(folder: string, list: string): Mount | undefined {
  return list
    .split('\n')
    .flatMap(line => parsedMount(line) ?? [])
    .filter(({ point }) => point === '/' || folder === point || folder.startsWith(`${point}/`))
    .reduce<Mount | undefined>(
      (best, one) => (best && best.point.length > one.point.length ? best : one),
      undefined,
    )
}

/** One line of mountinfo: place in the fifth column; after the dash, type and source. */
function parsedMount(line: string): Mount | undefined {
  const [before, after] = line.split(' - ')
  const point = before?.split(' ')[4]
  const [type, source] = after?.split(' ') ?? []
  if (point === undefined || type === undefined || source === undefined) return undefined
  return { point: unescaped(point), type, source: unescaped(source) }
}

/** The kernel writes blanks in names as `\040`. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/gu, (_all, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
