import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import type { RulePack } from '@core/regimes/rule-pack'
import { frameText, letterText, maskLetter } from '@core/sensitive/letter-text'
import type { Finding } from '@core/sensitive/finding'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { WhyButton } from '@ui/ui/why-button'
import { blocksToDoc } from './blocks'
import { caseAt, statesOwnFacts } from './case-at'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { LetterEditor } from './letter-editor'
import { LetterFrame } from './letter-frame'
import { LetterPages } from './letter-pages'
import { MissingContents } from './missing-contents'
import { Refusal } from './refusal'
import { ReleaseCheck } from './release-check'
import { recordBalanced, sameBody } from './runs'
import { useDraft } from './use-draft'
import { useLetterEditor } from './use-letter-editor'
import { usePages } from './use-pages'

type Props = { readonly view: LetterView; readonly file: CaseFile; readonly pack: RulePack }

/** Longest title, as `shortText` of core allows. */
const longestTitle = 500

/** A letter that can still be changed: its text, its real pages, and the look before it goes out. */
export function DraftLetter({ view, file, pack }: Props) {
  const { t } = useText()
  const { letter } = view
  const draft = useDraft(view)
  const body = draft.shown
  const pages = usePages(letter.id, body)
  const { editor, refused } = useLetterEditor({
    letter,
    blocks: body.blocks,
    onChange: blocks => draft.type({ ...body, blocks }),
  })
  const [releasing, setReleasing] = useState(false)
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('editor')

  const startAgain = async () => {
    const fresh = await draft.startAgain()
    // Not told as a change: the vault has this text already. With the focus in it, Ctrl+Z brings
    // back the text before.
    if (!fresh) return
    editor.commands.setContent(blocksToDoc(fresh.blocks), { emitUpdate: false })
    editor.commands.focus('start')
    notifications.show({ message: t('letters.changed.done') })
  }

  const mask = (found: readonly Finding[]) => {
    const masked = maskLetter(body, found)
    editor.commands.setContent(blocksToDoc(masked.blocks), { emitUpdate: false })
    draft.type(masked)
  }

  return (
    <Stack gap="md">
      <MissingContents
        editor={editor}
        missing={view.missing}
        recordBalanced={recordBalanced(body.blocks)}
        factsAt={statesOwnFacts({ letter, file, pack }) ? caseAt(letter) : undefined}
      />
      {draft.problem && <Problem problem={draft.problem} onRetry={() => draft.type(body)} />}
      <EditorOrPages
        wide={wide}
        side={side}
        onSide={setSide}
        editor={
          <Stack gap="md">
            <LetterFrame frame={view.frame} caseId={letter.caseId} />
            <SensitiveNotice text={frameText(view.frame)} place="letter" caseId={letter.caseId} />
            <TextInput
              label={t('letters.title')}
              lang={letter.language}
              maxLength={longestTitle}
              value={body.title}
              onChange={event => draft.type({ ...body, title: event.currentTarget.value })}
              onFocus={draft.focus}
              onBlur={draft.leave}
            />
            <LetterEditor
              editor={editor}
              letterLanguage={letter.language}
              refused={refused}
              onLeave={draft.leave}
              onFocus={draft.focus}
            />
            <SensitiveNotice
              text={letterText(body)}
              place="letter"
              caseId={letter.caseId}
              onMask={mask}
              onBack={() => editor.commands.focus()}
            />
            <Refusal refusal={draft.refusal} view={view} body={body} />
            <Changed
              changed={!sameBody(letter.composed, body)}
              onStartAgain={() => void startAgain()}
            />
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
        pages={<LetterPages pages={pages} title={body.title} textIn="editor" />}
      />
    </Stack>
  )
}

type ChangedProps = { readonly changed: boolean; readonly onStartAgain: () => void }

/** Whether the officer changed the template's text, and the way back to it. */
function Changed({ changed, onStartAgain }: ChangedProps) {
  const { t } = useText()
  return (
    <Group justify="space-between" gap="sm">
      {changed ? (
        <Badge variant="light" tt="none">
          {t('letters.changed.yes')}
        </Badge>
      ) : (
        <Text size="sm" c="dimmed">
          {t('letters.changed.no')}
        </Text>
      )}
      <ConfirmButton
        size="compact-sm"
        color={changed ? 'red' : 'gray'}
        question={t(changed ? 'letters.changed.question' : 'letters.changed.refreshQuestion')}
        confirmLabel={t(changed ? 'letters.changed.confirm' : 'letters.changed.refreshed')}
        onConfirm={onStartAgain}
      >
        {t(changed ? 'letters.changed.startAgain' : 'letters.changed.refreshed')}
      </ConfirmButton>
    </Group>
  )
}

type ActionsProps = { readonly view: LetterView; readonly onIssue: () => void }

function DraftActions({ view: { letter }, onIssue }: ActionsProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const discard = useChange(api.letters.discard)
  const discardDraft = async (why: string) => {
    // Words still on their way would be saved into a letter that is gone.
    await saveEverything()
    await discard.mutateAsync({ letterRecordId: letter.id, why }).then(
      () => navigate(`/cases/${letter.caseId}`),
      // Shown below as the command's own problem.
      () => undefined,
    )
  }
  return (
    <Group justify="space-between">
      {discard.isError && <Problem problem={problemOf(discard.error)} />}
      <WhyButton
        variant="subtle"
        color="red"
        question={t('letters.discard.question')}
        confirmLabel={t('letters.discard.confirm')}
        onConfirm={why => void discardDraft(why)}
      >
        {t('letters.discard.action')}
      </WhyButton>
      <Button onClick={onIssue}>{t('letters.issue.open')}</Button>
    </Group>
  )
}
