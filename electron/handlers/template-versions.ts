import type { AppError } from '@core/errors'
import { templateVersionId } from '@core/ids'
import { err, ok, type Result } from '@core/result'
import { checkTemplate } from '@core/letters/check-template'
import type { TemplateKey } from '@core/templates/template'
import { insertVersion, versionsOf } from '@db/letter-templates'
import { adaptedIn, builtInText } from './template-texts'
import type { Work } from './work'

type Reply<T> = Result<T, AppError>

type Given = { readonly text: string; readonly note: string }

/** Adds a version, where it is another text than the one in use and letters can be written from it. */
export function addVersion(
  { tx, at, vault, newId, record }: Work,
  key: TemplateKey,
  { text, note }: Given,
): Reply<{ readonly version: number }> {
  const builtIn = builtInText(key)
  if (builtIn === undefined) return err({ code: 'template/not-found' })
  const newest = versionsOf(tx, key)[0] ?? { version: 0, text: '' }
  // What says the same as the built-in text is the built-in text, and follows it in later versions.
  const after = text === builtIn ? '' : text
  if (after === newest.text) return err({ code: 'template/same' })
  const problems = checkTemplate({ key, text: after || builtIn, adapted: adaptedIn(tx, key) })
  if (problems.length > 0) return err({ code: 'template/has-problems', problems })
  const version = newest.version + 1
  const id = templateVersionId.parse(newId())
  insertVersion(tx, {
    ...key,
    id,
    version,
    text: after,
    note,
    createdBy: vault.name,
    createdAt: at,
  })
  const { regime, letterId, language: written } = key
  const detail = { regime, letterId, language: written, version }
  record(after === '' ? 'template/reset' : 'template/adapted', detail, note)
  return ok({ version })
}
