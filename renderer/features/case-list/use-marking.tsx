import { Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Mark } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { problemText } from '@ui/ui/problem-text'
import { useListChoice } from './list-choice'
import { targetOf, useSelection } from './selection'

/** Long enough to read and to reach for; Ctrl+Z works after it as well. */
const shownMs = 12_000

/** Puts a mark on the chosen cases and says what came of it, with a way back. */
export function useMarking(): { readonly pending: boolean; readonly mark: (mark: Mark) => void } {
  const { t } = useText()
  const set = useChange(api.marks.set)
  const back = useChange(api.marks.undo)
  const filter = useListChoice(choice => choice.filter)
  const [last, setLast] = useState<string | null>(null)

  const refuse = (error: unknown) =>
    notifications.show({
      color: 'red',
      title: t('marks.refused'),
      message: problemText(t, problemOf(error)),
      autoClose: shownMs,
    })

  const undo = (id: string) => {
    setLast(null)
    notifications.hide(id)
    back.mutate(
      { undo: id },
      {
        onError: refuse,
        onSuccess: ({ changed, left }) => {
          const numbers = left.map(({ number }) => number).join(', ')
          const words = left.length > 0 ? t('marks.left', { numbers }) : ''
          notifications.show({
            message: `${t('marks.undone', { count: changed })} ${words}`,
            autoClose: left.length > 0 ? false : shownMs,
          })
        },
      },
    )
  }
  useHotkeys([['mod+Z', () => last !== null && undo(last)]])

  const mark = (wanted: Mark) => {
    const target = targetOf(useSelection.getState(), filter)
    set.mutate(
      { target, mark: wanted },
      {
        onError: refuse,
        onSuccess: ({ changed, undo: id }) => {
          setLast(id)
          const words = changed === 0 ? t('marks.nothing') : t('marks.done', { count: changed })
          notifications.show({
            ...(id === null ? {} : { id }),
            autoClose: shownMs,
            message: <Done words={words} onUndo={id === null ? undefined : () => undo(id)} />,
          })
        },
      },
    )
  }
  return { pending: set.isPending || back.isPending, mark }
}

type DoneProps = { readonly words: string; readonly onUndo: (() => void) | undefined }

function Done({ words, onUndo }: DoneProps) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <Text size="sm">{words}</Text>
      {onUndo && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={onUndo}>
            {t('marks.undo')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
