import { app, session, type Session } from 'electron'
import { appOrigin, blankOrigin } from './app-protocol'
import { pageSession } from './page-session'

const silent = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
]

/** Before the app is ready: Chromium's own errands are switched off, and no name is ever resolved. */
export function silenceChromium(): void {
  for (const name of silent) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // Peer connections do not ask webRequest; without a proxy this leaves them no way out.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // Root on a build machine has to start without it, and says so itself.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** macOS checks spelling by itself, on this computer; elsewhere Chromium would download dictionaries. */
export const systemSpells = process.platform === 'darwin'

const isOurs = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) ||
  url === `${blankOrigin}/` ||
  url.startsWith('data:') ||
  url.startsWith('blob:')

/** Cancels every request that is not the page's own, and denies every permission. */
export function confineSession(): void {
  for (const one of [pageSession(), session.defaultSession]) confine(one)
}

function confine(ours: Session): void {
  ours.webRequest.onBeforeRequest((details, answer) => {
    const inspector = !app.isPackaged && details.url.startsWith('devtools:')
    answer({ cancel: !isOurs(details.url) && !inspector })
  })
  ours.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(mayUse(permission))
  })
  ours.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  ours.setDevicePermissionHandler(() => false)
  ours.on('will-download', event => {
    event.preventDefault()
  })
  ours.setSpellCheckerEnabled(systemSpells)
}

/** The copy buttons write plain text, after a click; nothing reads the clipboard, or anything else. */
const mayUse = (permission: string): boolean => permission === 'clipboard-sanitized-write'

/** No page of ours leads anywhere else, and none opens another. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => {
      event.preventDefault()
    })
    contents.on('will-frame-navigate', event => {
      event.preventDefault()
    })
    contents.on('will-redirect', event => {
      event.preventDefault()
    })
    contents.on('will-attach-webview', event => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}
