import { readFile } from 'node:fs/promises'
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
 * page has what it begins with: it waits for this thread until then, and goes on by itself after.
 */
export function serveApp(root: string): Promise<void> {
  let begun: (() => void) | undefined
  const served = new Promise<void>(resolve => {
    begun = resolve
  })
  let asked = 0
  pageSession().protocol.handle('app', async ({ url }) => {
    if (url === `${blankOrigin}/`) return blankPage()
    const file = fileFor(root, url)
    if (!file) return new Response(null, { status: 404 })
    asked += 1
    try {
      const body = new Uint8Array(await readFile(file))
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
      return new Response(body, {
        headers: {
          'content-type': type,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    } finally {
      asked -= 1
      if (asked === 0 && !file.endsWith('.html')) setTimeout(() => begun?.(), handingOverMs)
    }
  })
  return served
}

/** Until Chromium has taken over what was answered. */
const handingOverMs = 10

const blankPage = () =>
  new Response('<!doctype html><title>Kaiji</title>', {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'`,
    },
  })

function fileFor(root: string, url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== 'kaiji') return undefined
  const path = decoded(pathname)
  if (path === undefined) return undefined
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
