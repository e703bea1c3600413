import { err, ok, type Result } from '@core/result'
import { z } from 'zod'
import { settingsFile, type SettingsFile, type SettingsFileError } from './settings-file'

/** Enough to say which places to look at. */
const mostPlaces = 5

const head = z.object({ format: z.literal('kaiji-settings'), formatVersion: z.int().positive() })

/** A file of settings as somebody gave it, which may be anything. */
export function readSettingsFile(bytes: Uint8Array): Result<SettingsFile, SettingsFileError> {
  const json = jsonIn(bytes)
  const known = head.safeParse(json)
  if (!known.success) return err({ code: 'settings-file/not-one' })
  if (known.data.formatVersion > 1) return err({ code: 'settings-file/newer' })
  const parsed = settingsFile.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const places = new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'settings'))
  return err({ code: 'settings-file/wrong', places: [...places].slice(0, mostPlaces).join(', ') })
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    // A mark at its beginning, as some editors put it there, is left out by the decoder.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
