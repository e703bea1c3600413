import { ActionIcon, Box, Group, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { language as languageShape, type Language } from '@core/bilingual'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import type { Entry } from './entry'

type Props = {
  readonly entry: Entry
  readonly index: number
  readonly entries: readonly Entry[]
  /** Nothing can be done with it: for want of the right, or while a form is open. */
  readonly hidden: boolean
  readonly wasOpen: boolean
  readonly onOpen: () => void
  readonly onSave: (entries: readonly Entry[]) => void
}

/** One entry, with what can be done with it. */
export function EntryRow({ entry, index, entries, hidden, wasOpen, onOpen, onSave }: Props) {
  const { t } = useText()
  const { code } = entry
  const moveTo = (to: number) => onSave(entries.toSpliced(index, 1).toSpliced(to, 0, entry))
  return (
    <li>
      <Text className="kaiji-entry-code">{code}</Text>
      <EntryWords entry={entry} />
      {!hidden && (
        <Group gap={4} wrap="nowrap">
          <Move
            label={t('purposes.up', { code })}
            possible={index > 0}
            onMove={() => moveTo(index - 1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </Move>
          <Move
            label={t('purposes.down', { code })}
            possible={index < entries.length - 1}
            onMove={() => moveTo(index + 1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </Move>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('purposes.edit', { code })}
            autoFocus={wasOpen}
            onClick={onOpen}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ConfirmButton
            variant="subtle"
            color="gray"
            px={8}
            ariaLabel={t('purposes.remove', { code })}
            question={t('purposes.removeAsk', { code })}
            confirmLabel={t('purposes.removeDo')}
            onConfirm={() => onSave(entries.toSpliced(index, 1))}
          >
            <IconTrash size={18} aria-hidden />
          </ConfirmButton>
        </Group>
      )}
    </li>
  )
}

/** Its words, those in the language of the interface first; says in the end where there are none. */
function EntryWords({ entry: { text, kind } }: { readonly entry: Entry }) {
  const { t, language } = useText()
  const missing = (one: Language) => text[one].trim() === ''
  const languages = languageShape.options.toSorted(
    (a, b) =>
      Number(missing(a)) - Number(missing(b)) || Number(b === language) - Number(a === language),
  )
  return (
    <Box className="kaiji-entry-words">
      {languages.map((one, index) =>
        missing(one) ? (
          <Text key={one} size="xs" c="dimmed">
            {t(`purposes.without.${one}`)}
          </Text>
        ) : (
          <Text key={one} size="sm" lang={one} {...(index > 0 ? { c: 'dimmed' } : {})}>
            {text[one]}
          </Text>
        ),
      )}
      {kind && <Text size="xs">{t(`purposes.kinds.${kind}`)}</Text>}
    </Box>
  )
}

type MoveProps = {
  readonly label: string
  readonly possible: boolean
  readonly onMove: () => void
  readonly children: ReactNode
}

function Move({ label, possible, onMove, children }: MoveProps) {
  return (
    <ActionIcon
      className="kaiji-entry-move"
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      aria-disabled={!possible}
      {...(possible ? {} : { 'data-disabled': true })}
      onClick={event => {
        const button = event.currentTarget
        if (possible) onMove()
        // A row that changed its place lost the keyboard on the way.
        requestAnimationFrame(() => button.focus())
      }}
    >
      {children}
    </ActionIcon>
  )
}
