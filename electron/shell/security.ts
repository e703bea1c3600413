import { app, session } from 'electron'
import { appOrigin } from './app-protocol'

/** Before the app is ready: Chromium's own errands are switched off, and no name is ever resolved. */
export function silenceChromium(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('dns-prefetch-disable')
}

const isOurs = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) || url.startsWith('data:') || url.startsWith('blob:')

/** Cancels every request that is not the page's own, and denies every permission. */
export function confineSession(): void {
  const ours = session.defaultSession
  ours.webRequest.onBeforeRequest((details, answer) => {
    const inspector = !app.isPackaged && details.url.startsWith('devtools:')
    answer({ cancel: !isOurs(details.url) && !inspector })
  })
  ours.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.on('will-download', event => {
    event.preventDefault()
  })
  ours.setSpellCheckerEnabled(false)
}

/** No page of ours leads anywhere else, and none opens another. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => {
      event.preventDefault()
    })
    contents.on('will-redirect', event => {
      event.preventDefault()
    })
    contents.on('will-attach-webview', event => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
