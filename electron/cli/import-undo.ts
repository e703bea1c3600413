import { valueOf } from '@core/failure'
import { importId } from '@core/ids'
import { WrongUse, type Command } from './command'
import { readOptions } from './options'
import { vaultOptions, withVault } from './program'

/** `kaiji import undo`: removes the cases of an import on which nobody has worked. */
export const importUndo: Command = (args, terminal) => {
  const given = readOptions(args, vaultOptions)
  return withVault(given, terminal, async ({ api }) => {
    const all = valueOf(await api.imports.list({}))
    const last = all.find(({ undoneAt }) => undoneAt === null)?.id
    const wanted = given.extra === undefined ? last : importId.safeParse(given.extra).data
    if (!wanted) throw new WrongUse('There is no such import to undo')
    const undone = valueOf(await api.imports.undo({ importId: wanted }))
    const kept =
      undone.kept.length > 0 ? `; kept, because worked on: ${undone.kept.join(', ')}` : ''
    return {
      code: 0,
      json: { importId: wanted, ...undone },
      text: `${undone.removed} cases removed${kept}`,
    }
  })
}
