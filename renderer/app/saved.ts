import { create } from 'zustand'

type Saved = {
  /** Changes on their way to the vault. */
  readonly pending: number
  readonly lastSavedAt: Date | undefined
  readonly failed: boolean
  readonly began: () => void
  readonly ended: (result: { readonly ok: boolean }) => void
}

/** What the status bar says about saving. */
export const useSaved = create<Saved>(set => ({
  pending: 0,
  lastSavedAt: undefined,
  failed: false,
  began: () => set(state => ({ pending: state.pending + 1 })),
  ended: ({ ok }) =>
    set(state => ({
      pending: state.pending - 1,
      failed: !ok,
      lastSavedAt: ok ? new Date() : state.lastSavedAt,
    })),
}))
