import { safeStorage } from 'electron'
import type { KeyStore } from '@main/handlers/context'

/* eslint-disable @typescript-eslint/no-deprecated --
   Their asynchronous successors are not in the Electron that the tests run in, and a vault is
   locked at once: there is no time to wait for a promise when the computer goes to sleep. */

/** What the operating system offers to keep a key with: Keychain, DPAPI, or Linux's secret service. */
export const systemKeyStore: KeyStore = {
  state() {
    // Without a secret service Chromium would use a password that stands in its source code.
    const isPlain =
      process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
    if (isPlain) return 'plain'
    return safeStorage.isEncryptionAvailable() ? 'ready' : 'none'
  },
  wrap: text => new Uint8Array(safeStorage.encryptString(text)),
  unwrap: wrapped => safeStorage.decryptString(Buffer.from(wrapped)),
}
