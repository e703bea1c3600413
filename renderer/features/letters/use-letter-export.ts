import { useRef, useState } from 'react'
import type { ExportForm } from '@core/letters/export'
import type { LetterRecord } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { useChange } from '@ui/app/use-api'
import { useRelease, type Releasing } from '@ui/ui/release/use-release'

/** What was saved; the password stands here until the officer has noted it, and nowhere else. */
export type SavedLetter = { readonly path: string; readonly password: string | null }

export type LetterExporting = {
  /** The form whose questions stand on the screen. */
  readonly asking: ExportForm | null
  /** The form that is being saved, or that the organisation's questions are about. */
  readonly wanted: ExportForm | null
  readonly saved: SavedLetter | null
  readonly releasing: Releasing
  /** From the menu: asks what there is to ask, or saves. */
  readonly choose: (form: ExportForm) => void
  readonly save: (form: ExportForm, password: string | null) => void
  readonly cancel: () => void
  /** The password was noted; it leaves the screen. */
  readonly forgetPassword: () => void
}

const asksMore: readonly ExportForm[] = ['pdf_locked', 'eml']

type Order = { readonly form: ExportForm; readonly password: string | null }

/** Saving one letter in the forms there are, one at a time. */
export function useLetterExport(letter: LetterRecord): LetterExporting {
  const exporting = useChange(api.letters.exportAs)
  const [asking, setAsking] = useState<ExportForm | null>(null)
  const [wanted, setWanted] = useState<ExportForm | null>(null)
  const [saved, setSaved] = useState<SavedLetter | null>(null)
  // What the second person agrees to is what was chosen last, with the password made for it.
  const order = useRef<Order | null>(null)

  const releasing = useRelease(async release => {
    if (!order.current) return null
    const { form, password } = order.current
    const locked = password === null ? {} : { password }
    const call = { letterRecordId: letter.id, form, ...locked, release }
    // The hook would keep what it was called with, and with it the password.
    const path = await exporting.mutateAsync(call).finally(() => {
      exporting.reset()
    })
    if (path === null) return null
    order.current = null
    setSaved({ path, password })
    setAsking(null)
    return path
  })

  const save = (form: ExportForm, password: string | null) => {
    order.current = { form, password }
    setWanted(form)
    setSaved(null)
    if (!releasing.open) releasing.begin()
  }
  const cancel = () => {
    order.current = null
    setAsking(null)
    releasing.cancel()
  }
  return {
    asking,
    wanted,
    saved,
    releasing,
    save,
    cancel,
    choose(form) {
      setSaved(null)
      if (asksMore.includes(form)) {
        cancel()
        setAsking(form)
      } else {
        setAsking(null)
        save(form, null)
      }
    },
    forgetPassword: () => setSaved(was => was && { ...was, password: null }),
  }
}
