import { spawnSync } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The parts of a Word file by their names. */
export async function wordParts(docx: Uint8Array): Promise<Record<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  const found: Record<string, Buffer> = {}
  for await (const entry of zip.eachEntry()) {
    found[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry))
  }
  return found
}

export const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** Lets LibreOffice make PDFs of Word files, beside them. */
export function officePdfs(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder]
  const { status } = spawnSync('soffice', [...options, ...files], { stdio: 'ignore' })
  if (status !== 0) throw new Error('LibreOffice did not run')
}
