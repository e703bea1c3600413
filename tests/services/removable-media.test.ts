import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removableOnLinux } from '@main/services/removable-linux'
import {
  isRemovable,
  nearestFolder,
  readDiskutil,
  readDriveType,
} from '@main/services/removable-media'
import { temporaryFolder } from '@tests/support/temporary'

type Disk = {
  /** Where the kernel puts it, below devices/. */
  readonly place: string
  readonly number: string
  readonly removable?: boolean
  readonly partition?: string
  readonly card?: string
}

/** A copy of the kernel's tree of devices, as far as it is looked at. */
function kernel(disks: readonly Disk[], mounts = '') {
  const root = temporaryFolder()
  const byNumber = join(root, 'dev', 'block')
  mkdirSync(byNumber, { recursive: true })
  for (const { place, number, removable, partition, card } of disks) {
    const disk = join(root, 'devices', place)
    mkdirSync(disk, { recursive: true })
    writeFileSync(join(disk, 'removable'), removable ? '1\n' : '0\n')
    if (card) {
      mkdirSync(join(disk, 'device'))
      writeFileSync(join(disk, 'device', 'type'), `${card}\n`)
    }
    const device = partition ? join(disk, partition) : disk
    mkdirSync(device, { recursive: true })
    if (partition) writeFileSync(join(device, 'partition'), '1\n')
    symlinkSync(device, join(byNumber, number))
  }
  const list = join(root, 'mountinfo')
  writeFileSync(list, mounts)
  return { root, sources: { sys: root, mounts: list, numberOf: () => undefined } }
}

const on = (device: number, folder = '/x') => ({ device, folder })
const sdb1 = 8 * 256 + 17
const nvme = 259 * 256 + 2

function ask(
  { sources }: ReturnType<typeof kernel>,
  { device, folder }: ReturnType<typeof on>,
  numberOf: (name: string) => number | undefined = () => undefined,
) {
  return removableOnLinux(folder, { ...sources, deviceOf: () => device, numberOf })
}

const usb = 'pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/target6:0:0/6:0:0:0/block/sdb'
const sata = 'pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sdb'
const ssd = 'pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1'

test('a USB stick is removable, also through its partition', () => {
  const stick = { place: usb, number: '8:17', removable: true, partition: 'sdb1' }
  expect(ask(kernel([stick]), on(sdb1))).toBe(true)
})

test('a USB hard disk calls itself fixed and is removable all the same', () => {
  expect(ask(kernel([{ place: usb, number: '8:17', partition: 'sdb1' }]), on(sdb1))).toBe(true)
})

test('the disks inside the machine are not removable', () => {
  expect(ask(kernel([{ place: sata, number: '8:17', partition: 'sdb1' }]), on(sdb1))).toBe(false)
  const inner = { place: ssd, number: '259:2', partition: 'nvme0n1p2' }
  expect(ask(kernel([inner]), on(nvme))).toBe(false)
})

test('a memory card is removable, soldered memory of the same kind is not', () => {
  const reader = 'platform/mmc_host/mmc0/mmc0:0001/block/mmcblk0'
  const at = { place: reader, number: '179:1', partition: 'mmcblk0p1' }
  expect(ask(kernel([{ ...at, card: 'SD' }]), on(179 * 256 + 1))).toBe(true)
  expect(ask(kernel([{ ...at, card: 'MMC' }]), on(179 * 256 + 1))).toBe(false)
})

test('an encrypted volume is removable when the disk below it is', () => {
  const built = kernel([
    { place: usb, number: '8:17', partition: 'sdb1' },
    { place: 'virtual/block/dm-0', number: '253:0' },
  ])
  const slaves = join(built.root, 'devices/virtual/block/dm-0/slaves')
  mkdirSync(slaves)
  symlinkSync(join(built.root, 'devices', usb, 'sdb1'), join(slaves, 'sdb1'))
  expect(ask(built, on(253 * 256))).toBe(true)
})

const line = (point: string, type: string, source: string) =>
  `36 35 0:44 / ${point} rw,relatime shared:1 - ${type} ${source} rw\n`

test('a file system with a number of its own is found through the list of mounts', () => {
  const mounts = line('/', 'btrfs', '/dev/nvme0n1p2') + line('/media/a\\040b', 'btrfs', '/dev/sdb1')
  const built = kernel(
    [
      { place: usb, number: '8:17', partition: 'sdb1' },
      { place: ssd, number: '259:2', partition: 'nvme0n1p2' },
    ],
    mounts,
  )
  const numberOf = (name: string) => (name === '/dev/sdb1' ? sdb1 : nvme)
  expect(ask(built, on(44, '/media/a b/letters'), numberOf)).toBe(true)
  expect(ask(built, on(44, '/media/a bc'), numberOf)).toBe(false)
})

test('a server or memory is not removable; a file system that nobody knows is not known', () => {
  const mounts =
    line('/srv', 'nfs4', 'server:/x') + line('/run/gvfs', 'fuse.gvfsd-fuse', 'gvfsd-fuse')
  const built = kernel([], mounts)
  expect(ask(built, on(44, '/srv/letters'))).toBe(false)
  expect(ask(built, on(44, '/run/gvfs/mtp:host=phone'))).toBe('unknown')
  expect(ask(built, on(44, '/elsewhere'))).toBe('unknown')
})

test('numbers beyond a byte are read as the C library packs them', () => {
  const major = 259n
  const minor = 70_000n
  const packed =
    (minor & 0xffn) |
    ((major & 0xfffn) << 8n) |
    ((minor & 0xffffff00n) << 12n) |
    ((major & 0xfffff000n) << 32n)
  const stick = { place: usb, number: '259:70000', partition: 'sdb1' }
  expect(ask(kernel([stick]), on(Number(packed)))).toBe(true)
})

test('this machine is asked without fail, for a file that is not there yet', async () => {
  const folder = temporaryFolder()
  expect(nearestFolder(join(folder, 'a', 'b.pdf'))).toBe(folder)
  expect([true, false, 'unknown']).toContain(await isRemovable(join(folder, 'a', 'b.pdf')))
})

test('what macOS says of a disk is read', () => {
  const said = (media: string, location: string, protocol = 'USB') =>
    `   Device Node:   /dev/disk4s1\n   Protocol:   ${protocol}\n   Removable Media:   ${media}\n   Device Location:   ${location}\n`
  expect(readDiskutil(said('Removable', 'External'))).toBe(true)
  expect(readDiskutil(said('Fixed', 'External'))).toBe(true)
  expect(readDiskutil(said('Fixed', 'Internal', 'Apple Fabric'))).toBe(false)
  expect(readDiskutil(said('Removable', 'Internal', 'Secure Digital'))).toBe(true)
  expect(readDiskutil('Could not find disk')).toBe('unknown')
})

test('what Windows says of a drive is read', () => {
  expect(readDriveType('Removable\r\nUSB\r\n')).toBe(true)
  expect(readDriveType('Fixed\r\nUSB\r\n')).toBe(true)
  expect(readDriveType('Fixed\r\nNVMe\r\n')).toBe(false)
  expect(readDriveType('Network\r\n\r\n')).toBe(false)
  expect(readDriveType('Fixed\r\n\r\n')).toBe('unknown')
  expect(readDriveType('')).toBe('unknown')
})
