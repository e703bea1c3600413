import { create } from 'zustand'
import type { CaseId } from '@core/ids'
import type { Task } from '@core/tasks/task'

/** A new task, of the case on screen where there is one; or one that is there. */
export type Subject =
  | { readonly kind: 'new'; readonly caseId: CaseId | null }
  | { readonly kind: 'known'; readonly task: Task; readonly caseNumber: string | null }

type DialogStore = {
  readonly subject: Subject | undefined
  readonly open: (subject: Subject) => void
  readonly close: () => void
}

export const useTaskDialog = create<DialogStore>()(set => ({
  subject: undefined,
  open: subject => set({ subject }),
  close: () => set({ subject: undefined }),
}))
