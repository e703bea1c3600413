import { powerMonitor } from 'electron'

/** The vault is locked when the computer goes to sleep or its user leaves it locked. */
export function lockWhenLeft(lock: () => void): void {
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}
