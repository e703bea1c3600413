import { useQueryClient } from '@tanstack/react-query'
import type { LetterheadLook } from '@core/letters/letterhead'
import { letterheadOf, type Organisation, type Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { useSaveSettings } from '../use-settings'

/** The organisation's own letterhead has no id of its own in letters: null there, and here. */
export type LetterheadId = string | null

export type LetterheadChange = {
  readonly name?: string
  readonly organisation?: Partial<Organisation>
  readonly look?: Partial<LetterheadLook>
}

export type SaveLetterhead = (change: LetterheadChange) => Promise<void>

/** Adds, changes and removes letterheads. Each change builds on the settings as they are by then. */
export function useLetterheads() {
  const cache = useQueryClient()
  const { save } = useSaveSettings()
  const now = () => cache.getQueryData<Settings>([api.settings.read.endpoint, {}])

  const saveOwn = async (settings: Settings, { organisation, look }: LetterheadChange) => {
    const { font, ...paper } = { ...letterheadOf(settings, null).look, ...look }
    await save({
      ...(organisation ? { organisation: { ...settings.organisation, ...organisation } } : {}),
      ...(look ? { look: paper, font } : {}),
    })
  }
  const saveLetterhead = async (id: LetterheadId, change: LetterheadChange) => {
    const settings = now()
    if (!settings) return
    if (id === null) return saveOwn(settings, change)
    const letterheads = settings.letterheads.map(one =>
      one.id === id
        ? {
            ...one,
            name: change.name ?? one.name,
            organisation: { ...one.organisation, ...change.organisation },
            look: { ...one.look, ...change.look },
          }
        : one,
    )
    await save({ letterheads })
  }
  /** A new one begins as a copy of the organisation's own. */
  const add = async (name: string): Promise<LetterheadId> => {
    const settings = now()
    if (!settings) return null
    const id = crypto.randomUUID()
    const { organisation, look } = letterheadOf(settings, null)
    await save({ letterheads: [...settings.letterheads, { id, name, organisation, look }] })
    return id
  }
  const remove = async (id: LetterheadId) => {
    const settings = now()
    if (settings) await save({ letterheads: settings.letterheads.filter(one => one.id !== id) })
  }
  return { saveLetterhead, add, remove }
}
