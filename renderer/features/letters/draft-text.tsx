import { TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import type { FactTexts } from '@core/letters/chips'
import type { LetterRecord } from '@core/letters/letter'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Finding } from '@core/sensitive/finding'
import { letterText } from '@core/sensitive/letter-text'
import { useText } from '@ui/app/text'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { fieldName } from './field-name'
import { LetterEditor } from './letter-editor'
import type { Draft } from './use-draft'
import type { EditorSays } from './use-letter-editor'

type Props = {
  readonly letter: LetterRecord
  readonly pack: RulePack
  readonly draft: Draft
  readonly editor: Editor
  readonly facts: FactTexts
  readonly says: EditorSays | undefined
  readonly onSays: (says: EditorSays | undefined) => void
  readonly mask: (found: readonly Finding[]) => void
}

/** Longest title, as `shortText` of core allows. */
const longestTitle = 500

/** What is written in a draft: its title and its text, and what should not stand there. */
export function DraftText({ letter, pack, draft, editor, facts, says, onSays, mask }: Props) {
  const { t, pick } = useText()
  const body = draft.shown
  return (
    <>
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
        facts={facts}
        nameOf={field => fieldName({ t, pick, particulars: pack.particulars }, field)}
        {...{ says, onSays }}
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
    </>
  )
}
