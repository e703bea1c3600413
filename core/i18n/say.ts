import type { Language } from '@core/bilingual'
import { catalogs } from './catalog'

type Values = Readonly<Record<string, unknown>>

/**
 * Words of the catalogs by key, with names and plurals filled in, where no interface runs. A key
 * that does not exist answers itself.
 */
export const sayIn =
  (language: Language) =>
  (key: string, values: Values = {}): string => {
    const text = wordsAt(catalogs[language], pluralKey(key, values), key)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => wordOf(values[name]))
  }

const pluralKey = (key: string, { count }: Values): string =>
  typeof count === 'number' ? `${key}_${count === 1 ? 'one' : 'other'}` : key

/** A key without a plural of its own is the same for any number. */
function wordsAt(catalog: unknown, ...keys: readonly [string, string]): string {
  const found = keys.map(key => memberAt(catalog, key.split('.')))
  return found.find(words => typeof words === 'string') ?? keys[1]
}

function memberAt(words: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      // Own members only; a catalog is a tree of plain objects.
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Readonly<Record<string, unknown>>)[name]
        : undefined,
    words,
  )
}

/** Only words and numbers are filled in; anything else would print as an object. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
