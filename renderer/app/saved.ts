import { create } from 'zustand'

type Saved = {
  /** Changes on their way to the vault. */
  readonly pending: number
  /** Fields with words that are not on their way yet. */
  readonly unsaved: number
  readonly lastSavedAt: Date | undefined
  readonly failed: boolean
  readonly began: () => void
  /** A field says that it holds unsaved words, or no longer does. */
  readonly holding: (unsaved: boolean) => void
  /** Only what was stored counts as saved; a change refused with a reason is neither saved nor lost. */
  readonly ended: (how: 'saved' | 'refused' | 'failed') => void
}

/** What the status bar says about saving. */
export const useSaved = create<Saved>(set => ({
  pending: 0,
  unsaved: 0,
  lastSavedAt: undefined,
  failed: false,
  began: () => set(state => ({ pending: state.pending + 1 })),
  holding: unsaved => set(state => ({ unsaved: state.unsaved + (unsaved ? 1 : -1) })),
  ended: how =>
    set(state => ({
      pending: state.pending - 1,
      failed: how === 'failed',
      lastSavedAt: how === 'saved' ? new Date() : state.lastSavedAt,
    })),
}))
