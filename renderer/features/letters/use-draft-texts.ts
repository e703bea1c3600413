import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/react'
import type { LetterBody } from '@core/letters/letter'
import type { Finding } from '@core/sensitive/finding'
import { maskLetter } from '@core/sensitive/letter-text'
import { useText } from '@ui/app/text'
import { blocksToDoc } from './blocks'
import type { Draft } from './use-draft'

type Options = { readonly editor: Editor; readonly draft: Draft; readonly body: LetterBody }

/** Another text in the editor than the one being typed: written anew, brought back, or masked. */
export function useDraftTexts({ editor, draft, body }: Options) {
  const { t } = useText()
  /** Shows the text that the vault has now, which is why it is not told as a change. */
  const showText = (fresh: LetterBody | undefined, message: string) => {
    if (!fresh) return
    editor.commands.setContent(blocksToDoc(fresh.blocks), { emitUpdate: false })
    editor.commands.focus('start')
    notifications.show({ message })
  }
  return {
    startAgain: async (why: string) =>
      showText(await draft.startAgain(why), t('letters.changed.done')),
    bringBack: async (textId: string, why: string) =>
      showText(await draft.bringBack(textId, why), t('letterTexts.back')),
    mask: (found: readonly Finding[]) => {
      const masked = maskLetter(body, found)
      editor.commands.setContent(blocksToDoc(masked.blocks), { emitUpdate: false })
      draft.type(masked)
    },
  }
}
