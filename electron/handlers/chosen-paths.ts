import { dirname, resolve } from 'node:path'
import type { Endpoint, PathUse } from '@core/ipc/endpoint'
import { everyPlaceOf } from './backup-places'
import type { Context } from './context'

/**
 * The first path in an input that the page may not name. A page that has been taken over could
 * otherwise ask which files exist, write a vault or a backup anywhere, or open another vault.
 */
export function unchosenPath(
  { paths = {} }: Endpoint,
  input: unknown,
  context: Context,
): string | undefined {
  return Object.entries(paths)
    .flatMap(([member, use]) => textsAt(input, member.split('.')).map(path => ({ use, path })))
    .find(({ use, path }) => !mayName(context, use, path))?.path
}

/** The texts at a member of the input; none where it was left out. */
function textsAt(input: unknown, [first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) {
    return [input].flat().filter(value => typeof value === 'string')
  }
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, first)) return []
  return textsAt(Reflect.get(input, first), rest)
}

function mayName(context: Context, use: PathUse, path: string): boolean {
  return context.chosenPaths.has(use, path) || isKnown[use](context, resolve(path))
}

const same = (a: string | undefined, b: string): boolean => a !== undefined && resolve(a) === b

/** What the vault and this machine's settings name by themselves. */
const isKnown: Readonly<Record<PathUse, (context: Context, path: string) => boolean>> = {
  'new-vault': ({ vault }, path) => same(vault.suggestedPath(), path),
  'open-vault': ({ vault }, path) => same(vault.path(), path),
  backup: (context, path) =>
    path.endsWith('.kaiji-backup') && backupFolders(context).includes(dirname(path)),
  /** Only what was chosen in a dialog. */
  import: () => false,
  backups: (context, path) => backupFolders(context).includes(path),
}

function backupFolders(context: Context): readonly string[] {
  const { backups, vault } = context
  const open = vault.current()
  if (open) return everyPlaceOf(context, open).map(folder => resolve(folder))
  // A vault that does not open can still be replaced by a backup beside it.
  const path = vault.path()
  return path === undefined ? [] : [resolve(backups.defaultFolder(path))]
}
