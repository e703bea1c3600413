import { useLocation } from 'react-router'
import { caseId } from '@core/ids'
import { useTaskDialog } from '@ui/ui/tasks/dialog-store'

/** Opens the window for a new task: of the case on screen, where there is one. */
export function useNewTask(): () => void {
  const { pathname } = useLocation()
  const open = useTaskDialog(dialog => dialog.open)
  const onScreen = caseId.safeParse(/^\/cases\/([^/]+)$/.exec(pathname)?.[1])
  return () => open({ kind: 'new', caseId: onScreen.success ? onScreen.data : null })
}
