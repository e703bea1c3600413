import { SegmentedControl, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '@ui/app/text'

/** From this width on, text and pages stand side by side. */
export const wideEnough = '(min-width: 75em)'

export type Side = 'editor' | 'pages'

type Props = {
  readonly wide: boolean
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly editor: ReactNode
  readonly pages: ReactNode
}

/** Text and pages side by side, or one of them where there is room for one. Both stay alive: undo survives the switch. */
export function EditorOrPages({ wide, side, onSide, editor, pages }: Props) {
  const { t } = useText()
  return (
    <Stack gap="sm">
      {!wide && (
        <SegmentedControl
          aria-label={t('letters.view.label')}
          value={side}
          onChange={onSide}
          data={[
            { value: 'editor', label: t('letters.view.editor') },
            { value: 'pages', label: t('letters.view.pages') },
          ]}
        />
      )}
      <div className="kaiji-letter-columns">
        <div hidden={!wide && side !== 'editor'}>{editor}</div>
        <div hidden={!wide && side !== 'pages'} className="kaiji-letter-pages-column">
          {pages}
        </div>
      </div>
    </Stack>
  )
}
