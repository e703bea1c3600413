import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { pageSession } from './page-session'

export const appOrigin = 'app://kaiji'

/** An empty page of another origin, and so in another process. */
export const blankOrigin = 'app://blank'

/** What the page may load: its own files, inline styles of the component library, and nothing else. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Must run before the app is ready: gives `app://` an origin, as `https` has one. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built page from `root` at `app://kaiji/`, and not one file outside it. Answers when the
 * page has been given what it begins with: it waits for this thread until then, and goes on by itself
 * after.
 */
export function serveApp(root: string): Promise<void> {
  let begin: (() => void) | undefined
  const begun = new Promise<void>(resolve => {
    begin = resolve
  })
  // Its successor builds a `Request` and a `Response` for each file: to load what they are made with
  // takes longer than to read the page, and holds every start up (ADR 36).
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  pageSession().protocol.registerFileProtocol('app', ({ url }, answer) => {
    const file = fileFor(root, url)
    if (!file) {
      answer({ error: fileNotFound })
      return
    }
    answer({ path: file, mimeType: mediaTypeOf(file), headers: headersOf(file) })
    if (!file.endsWith('.html')) setTimeout(() => begin?.(), handingOverMs)
  })
  return begun
}

/** Chromium's number for it. */
const fileNotFound = -6

/** Until the page has asked for all that it begins with, and Chromium has taken the answers over. */
const handingOverMs = 10

const mediaTypeOf = (file: string): string =>
  mediaTypes[extname(file)] ?? 'application/octet-stream'

const headersOf = (file: string) => ({
  'content-type': mediaTypeOf(file),
  'content-security-policy': file.endsWith(blankFile) ? `default-src 'none'` : policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

const blankFile = `${sep}blank.html`

function fileFor(root: string, url: string): string | undefined {
  if (url === `${blankOrigin}/`) return root + blankFile
  const { host, pathname } = new URL(url)
  if (host !== 'kaiji') return undefined
  const path = decoded(pathname)
  if (path === undefined || path.includes('\0')) return undefined
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  return file.startsWith(root + sep) ? file : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined // Half a percent sign: no file of ours is called so.
  }
}
