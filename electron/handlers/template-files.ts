import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import type { TemplateImport } from '@core/templates/contract'
import { templateFile, type TemplateFile, type TemplateKey } from '@core/templates/template'
import { newestVersions } from '@db/letter-templates'
import type { Context } from './context'
import { takeOut } from './taking-out'
import { addVersion } from './template-versions'
import { inVault, openVault } from './work'

type Reply<T> = Result<T, AppError>

/** Every text that is adapted now, as one file; null when the officer cancels. */
export function exportTemplates(context: Context, release: Release): Promise<Reply<string | null>> {
  return takeOut(context, {
    what: 'template',
    caseId: null,
    release,
    kind: 'template/exported',
    choosePath: () => context.desktop.chooseSavePath('kaiji-letter-templates.json'),
    pack() {
      const adapted = newestVersions(openVault(context).db).filter(({ text }) => text !== '')
      if (adapted.length === 0) return err({ code: 'template/none-adapted' })
      const templates = adapted.map(({ regime, letterId, language, text, note }) => ({
        regime,
        letterId,
        language,
        text,
        note,
      }))
      const file: TemplateFile = { format: 'kaiji-letter-templates', formatVersion: 1, templates }
      const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
      const write = (path: string) => context.files.write(path, bytes)
      return ok({ detail: { count: adapted.length }, write })
    },
  })
}

/** Adds the texts of such a file as new versions; null when the officer cancels. */
export async function importTemplates(context: Context): Promise<Reply<TemplateImport | null>> {
  const chosen = await context.desktop.chooseFile('template')
  if (!chosen.ok) return chosen
  if (chosen.value === null) return ok(null)
  const { bytes } = await context.files.read(chosen.value)
  const file = parsed(bytes)
  if (!file) return err({ code: 'template/not-a-template-file' })
  const done: { [K in keyof TemplateImport]: TemplateImport[K][number][] } = {
    added: [],
    same: [],
    refused: [],
  }
  for (const { text, note, ...key } of inOrder(file)) {
    const added = inVault(context, work => addVersion(work, key, { text, note }))
    if (added.ok) done.added.push(key)
    else if (added.error.code === 'template/same') done.same.push(key)
    else done.refused.push({ key, problems: problemsIn(added.error) })
  }
  return ok(done)
}

/** Pieces first: letters may name what an adapted piece holds. */
const inOrder = ({ templates }: TemplateFile): TemplateFile['templates'] =>
  templates.toSorted((a, b) => order(a) - order(b))

const order = ({ letterId }: TemplateKey): number => (letterId.startsWith('_') ? 0 : 1)

const problemsIn = (error: AppError) =>
  error.code === 'template/has-problems' ? error.problems : []

function parsed(bytes: Uint8Array): TemplateFile | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return templateFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
