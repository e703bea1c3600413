import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { CaseId } from '@core/ids'
import { useOpenFindings } from '@ui/ui/sensitive/use-open-findings'
import { sensitiveMarksKey, type Marked } from './sensitive-marks'

type Options = {
  readonly editor: Editor
  /** The letter's whole text, and the title that it begins with. */
  readonly text: string
  readonly title: string
  readonly caseId: CaseId
}

/** Marks in the editor what the notice below it tells of. */
export function useSensitiveMarks({ editor, text, title, caseId }: Options): void {
  const found = useOpenFindings({ text, place: 'letter', caseId })
  useEffect(() => {
    const marked: Marked = { text: found?.text ?? text, title, findings: found?.findings ?? [] }
    editor.view.dispatch(editor.state.tr.setMeta(sensitiveMarksKey, marked))
    // Told when something else was found, not with every key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, found])
}
