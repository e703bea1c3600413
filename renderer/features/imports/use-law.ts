import type { RulePack } from '@core/regimes/rule-pack'
import { lawsInUse } from '@core/settings/laws-in-use'
import { api } from '@ui/app/api'
import { useRead } from '@ui/app/use-api'

/** The law that a new inquiry comes in under; undefined until it is read. */
export function useLaw(): RulePack | undefined {
  const settings = useRead(api.settings.read, {})
  return settings.data && lawsInUse(settings.data.regimesInUse)[0]
}
