import { xmlReader, type XmlListener } from '@main/services/document-text/xml-reader'
import { openZip } from '@main/services/document-text/zip-members'
import { limits } from '@main/services/document-text/limits'

const megabyte = 1024 * 1024
/** What a workbook may cost: unpacked bytes, milliseconds, elements inside one another. */
const mostUnpacked = 1500 * megabyte
const longest = 170_000
const deepest = 60

type Listener = Partial<XmlListener>
const nothing = () => undefined

export type Parts = {
  /** Reads a part, by the path of another that names it; false where there is none. */
  readonly read: (path: string, listener: Listener) => Promise<boolean>
}

const key = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The parts of a workbook, whatever their names are written like. */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes, { ...limits, unpacked: mostUnpacked, time: longest })
  const names = new Map(zip.names.map(name => [key(name), name]))
  return {
    async read(path, listener) {
      const name = names.get(key(path))
      if (name === undefined) return false
      const reader = xmlReader(
        { open: nothing, text: nothing, close: nothing, ...listener },
        deepest,
      )
      await zip.read(name, reader.write)
      reader.end()
      return true
    },
  }
}

export type Relation = { readonly type: string; readonly path: string }

/** What a part names, by the ids that it uses for it. */
export async function relationsOf(
  { read }: Parts,
  path: string,
): Promise<ReadonlyMap<string, Relation>> {
  const at = path.lastIndexOf('/') + 1
  const [folder, file] = [path.slice(0, at), path.slice(at)]
  const found = new Map<string, Relation>()
  await read(`${folder}_rels/${file}.rels`, {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name !== 'Relationship' || Id === undefined) return
      const target = Target.startsWith('/') ? Target : resolved(folder, Target)
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: target })
    },
  })
  return found
}

const resolved = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1)

/** As a text keeps a character that XML has no place for: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text
