import { Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useState } from 'react'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseNow } from '@core/letters/case-now'
import { refreshed } from '@core/letters/chips'
import type { LetterView } from '@core/letters/contract'
import type { RulePack } from '@core/regimes/rule-pack'
import { frameText, letterText } from '@core/sensitive/letter-text'
import { Problem } from '@ui/ui/problem'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { ApprovalSection } from './approval-section'
import { caseAt, statesOwnFacts } from './case-at'
import { CaseChanged } from './case-changed'
import { ChipNote } from './chip-note'
import type { CompareWith } from './compare-panel'
import { DraftActions } from './draft-actions'
import { DraftPages } from './draft-pages'
import { DraftText } from './draft-text'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { EnclosuresSection } from './enclosures-section'
import { LetterFrame } from './letter-frame'
import { LetterheadSelect } from './letterhead-select'
import { MissingContents } from './missing-contents'
import { Refusal } from './refusal'
import { ReleaseCheck } from './release-check'
import { recordBalanced } from './runs'
import { Changed, EarlierTexts } from './text-changes'
import { useChips } from './use-chips'
import { useDraft } from './use-draft'
import { useDraftTexts } from './use-draft-texts'
import { useLetterEditor } from './use-letter-editor'
import { usePages } from './use-pages'
import { useSensitiveMarks } from './use-sensitive-marks'

type Props = { readonly view: LetterView; readonly file: CaseFile; readonly pack: RulePack }

/** The main process tells what the case says of every draft. */
const nothingKnown: CaseNow = { facts: {}, body: null }

/** A letter that can still be changed: its text, its real pages, and the look before it goes out. */
export function DraftLetter({ view, file, pack }: Props) {
  const { letter } = view
  const now = view.now ?? nothingKnown
  const approved = letter.approval !== null
  const byItself = !approved && file.case.closedOn === null
  const draft = useDraft(view)
  const body = draft.shown
  const pages = usePages(view, body)
  const { editor, says, onSays } = useLetterEditor({
    letter,
    pack,
    blocks: body.blocks,
    onChange: blocks => draft.type({ ...body, blocks }),
  })
  const chips = useChips({ editor, body, facts: now.facts, byItself })
  const template = refreshed(letter.composed, now.facts).body
  const text = letterText(body)
  useSensitiveMarks({ editor, text, title: body.title, caseId: letter.caseId })
  const [comparing, setComparing] = useState<CompareWith>()
  const [releasing, setReleasing] = useState(false)
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('editor')

  const { startAgain, bringBack, mask } = useDraftTexts({ editor, draft, body })

  const compare = useCallback((chosen: CompareWith) => {
    setComparing(chosen)
    // Where there is room for one, the differences stand in the place of the pages.
    setSide('pages')
  }, [])
  const onCompare = useCallback(() => compare('template'), [compare])

  return (
    <Stack gap="md">
      <MissingContents
        editor={editor}
        missing={view.missing}
        recordBalanced={recordBalanced(body.blocks)}
        factsAt={statesOwnFacts({ letter, file, pack }) ? caseAt(letter) : undefined}
      />
      <CaseChanged composed={letter.composed} now={now} onCompare={() => compare('now')} />
      <ChipNote chips={chips} pack={pack} approved={approved} />
      {draft.problem && <Problem problem={draft.problem} onRetry={() => draft.type(body)} />}
      <EditorOrPages
        wide={wide}
        side={side}
        onSide={setSide}
        editor={
          <Stack gap="md">
            <LetterFrame frame={view.frame} caseId={letter.caseId} />
            <LetterheadSelect letter={letter} />
            <SensitiveNotice text={frameText(view.frame)} place="letter" caseId={letter.caseId} />
            <DraftText {...{ letter, pack, draft, editor, says, onSays, mask }} facts={now.facts} />
            <Refusal refusal={draft.refusal} view={view} body={body} />
            <Changed body={body} composed={template} onStartAgain={why => void startAgain(why)} />
            <EarlierTexts
              earlier={view.earlier}
              onBringBack={(textId, why) => void bringBack(textId, why)}
            />
            <EnclosuresSection view={view} />
            <ApprovalSection view={view} />
            {releasing ? (
              <ReleaseCheck
                {...{ view, file, pack, body }}
                pageCount={pages.data?.length}
                issuing={draft.issuing}
                onIssue={() => void draft.issue()}
                onBack={() => setReleasing(false)}
              />
            ) : (
              <DraftActions view={view} onIssue={() => setReleasing(true)} />
            )}
          </Stack>
        }
        pages={
          <DraftPages
            {...{ letter, file, body, template, pages, comparing, onCompare }}
            now={now.body}
            onComparing={setComparing}
          />
        }
      />
    </Stack>
  )
}
