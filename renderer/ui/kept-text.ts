import { api } from '@ui/app/api'
import { useChange, useRead } from '@ui/app/use-api'
import { useAutoSave } from './auto-save'

export type KeptText = {
  readonly text: string
  readonly type: (text: string) => void
  /** The words were sent off, or given up. */
  readonly forget: () => void
}

/**
 * The words of a form whose button has not been pressed yet, as `useState` would hold them. They
 * are kept in the vault while they are typed, so that a lock, a crash or another page does not lose
 * them, and stand in the field again when it comes back. `key` names the form: ids and codes only,
 * and `case/<id>/…` for a form of a case, with which they go.
 */
export function useKeptText(key: string, initial = ''): KeptText {
  const kept = useRead(api.drafts.all, {})
  const { mutateAsync } = useChange(api.drafts.keep)
  const { shown, type } = useAutoSave(kept.data?.[key] ?? initial, text =>
    mutateAsync({ key, text }),
  )
  return { text: shown, type: text => type(text), forget: () => type('') }
}
