import type { Bridge } from '@core/ipc/contract'

declare global {
  // An interface, because that is how a global is added to.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly kaiji: Bridge
  }
}
