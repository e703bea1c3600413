import { useQueryClient } from '@tanstack/react-query'
import type { Bilingual } from '@core/bilingual'
import type { Organisation, Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { useChange } from '@ui/app/use-api'

type Change = Partial<Settings>

const key = [api.settings.read.endpoint, {}]

/** Saves single settings. Groups of settings are saved whole, so two fields left in a row must build on each other. */
export function useSaveSettings() {
  const cache = useQueryClient()
  const { mutateAsync } = useChange(api.settings.change)
  const now = () => cache.getQueryData<Settings>(key)
  const save = async (change: Change) => {
    const before = now()
    if (before) cache.setQueryData<Settings>(key, { ...before, ...change })
    await mutateAsync({ change })
  }
  const saveOrganisation = async (change: Partial<Organisation>) => {
    const before = now()
    if (before) await save({ organisation: { ...before.organisation, ...change } })
  }
  const saveCalendar = async (law: string, calendar: string) => {
    const before = now()
    if (before) await save({ calendars: { ...before.calendars, [law]: calendar } })
  }
  const saveRegulator = async (law: string, change: Partial<Bilingual>) => {
    const before = now()
    if (!before) return
    const name = { ja: '', en: '', ...before.regulators[law], ...change }
    await save({ regulators: { ...before.regulators, [law]: name } })
  }
  /** Null: as the rules have it. */
  const saveTarget = async (rule: string, length: number | null) => {
    const before = now()
    if (!before) return
    const others = Object.entries(before.targets).filter(([id]) => id !== rule)
    const own = length === null ? [] : [[rule, length] as const]
    await save({ targets: Object.fromEntries([...others, ...own]) })
  }
  return { save, saveOrganisation, saveCalendar, saveRegulator, saveTarget }
}
