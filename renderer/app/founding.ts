import { create } from 'zustand'

/** A vault being created: its recovery key has to be seen once, before the work begins. */
type Founding = {
  readonly creating: boolean
  readonly recoveryKey: string | undefined
  readonly organisation: string
  readonly begin: (organisation: string) => void
  readonly show: (recoveryKey: string) => void
  readonly end: () => void
}

export const useFounding = create<Founding>(set => ({
  creating: false,
  recoveryKey: undefined,
  organisation: '',
  begin: organisation => set({ creating: true, organisation }),
  show: recoveryKey => set({ recoveryKey }),
  end: () => set({ creating: false, recoveryKey: undefined, organisation: '' }),
}))
