import type { RunningApp } from './app'

type Dropped = {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** So many megabytes of base64 follow. */
  readonly filler?: number
}

/** Lets a file fall on the window, as from a folder or a mail program. */
export async function drop(
  { page }: RunningApp,
  { name, bytes, filler = 0 }: Dropped,
): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64, megabytes]) => {
      const head = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
      const line = `${'QUFB'.repeat(19)}\r\n`
      const block = line.repeat(Math.ceil((1024 * 1024) / line.length))
      const transfer = new DataTransfer()
      const parts = [head, ...Array.from({ length: megabytes }, () => block)]
      const type = fileName.endsWith('.eml') ? 'message/rfc822' : 'image/png'
      transfer.items.add(new File(parts, fileName, { type }))
      return transfer
    },
    [name, Buffer.from(bytes).toString('base64'), filler] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: data })
  }
  await data.dispose()
}
