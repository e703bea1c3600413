import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ConfirmButton } from '@ui/ui/confirm-button'

type Words = Readonly<Record<'edit' | 'remove' | 'removeAsk' | 'removeDo', string>> &
  Readonly<Partial<Record<'up' | 'down', string>>>

type Props = {
  readonly words: Words
  readonly wasOpen: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
  /** Where the order is for people to choose. */
  readonly move?: {
    readonly index: number
    readonly count: number
    readonly to: (index: number) => void
  }
}

/** What can be done with one entry of a register. */
export function RowActions({ words, wasOpen, onOpen, onRemove, move }: Props) {
  return (
    <Group gap={4} wrap="nowrap">
      {move && (
        <>
          <Move
            label={words.up}
            disabled={move.index === 0}
            onClick={() => move.to(move.index - 1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </Move>
          <Move
            label={words.down}
            disabled={move.index === move.count - 1}
            onClick={() => move.to(move.index + 1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </Move>
        </>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.edit}
        autoFocus={wasOpen}
        onClick={onOpen}
      >
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ConfirmButton
        variant="subtle"
        color="gray"
        px={8}
        ariaLabel={words.remove}
        question={words.removeAsk}
        confirmLabel={words.removeDo}
        onConfirm={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ConfirmButton>
    </Group>
  )
}

type MoveProps = {
  readonly label: string | undefined
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

const Move = ({ label, disabled, onClick, children }: MoveProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    size="lg"
    aria-label={label}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
)
