import type { UseQueryResult } from '@tanstack/react-query'
import type { CaseFile } from '@core/cases/case-file'
import { lastIssued } from '@core/letters/compare'
import type { LetterBody, LetterRecord } from '@core/letters/letter'
import { ComparePanel, type CompareWith } from './compare-panel'
import { LetterPages } from './letter-pages'

type Props = {
  readonly letter: LetterRecord
  readonly file: CaseFile
  readonly body: LetterBody
  /** As the template made it, with the facts of now. */
  readonly template: LetterBody
  /** Written anew from the case; null where that is not possible. */
  readonly now: LetterBody | null
  readonly pages: UseQueryResult<readonly string[]>
  readonly comparing: CompareWith | undefined
  readonly onComparing: (comparing: CompareWith | undefined) => void
  readonly onCompare: () => void
}

/** Beside the text: its real pages, or what is different from another text. */
export function DraftPages(props: Props) {
  const { letter, file, body, template, now, pages, comparing, onComparing, onCompare } = props
  if (comparing === undefined) {
    return <LetterPages {...{ letter, pages, onCompare }} title={body.title} textIn="editor" />
  }
  return (
    <ComparePanel
      {...{ body, template, now }}
      language={letter.language}
      last={lastIssued(file.letters, letter)}
      chosen={comparing}
      onChoose={onComparing}
      onClose={() => onComparing(undefined)}
    />
  )
}
