import { create } from 'zustand'

/** A recovery key that is shown and not yet in the place of the old one. It fills the window, so that nothing else is printed with it. */
type NewRecoveryKey = {
  readonly recoveryKey: string | undefined
  readonly show: (recoveryKey: string) => void
  readonly end: () => void
}

export const useNewRecoveryKey = create<NewRecoveryKey>(set => ({
  recoveryKey: undefined,
  show: recoveryKey => set({ recoveryKey }),
  end: () => set({ recoveryKey: undefined }),
}))
