import { Button, Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { letterheadOf, type Settings } from '@core/settings/settings'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { useLetterheads, type LetterheadId } from './use-letterheads'

type Props = {
  readonly settings: Settings
  readonly chosen: LetterheadId
  readonly onChoose: (id: LetterheadId) => void
  readonly disabled: boolean
}

const own = 'own'

/** Which letterhead is shown, and the ways to have more or fewer of them. */
export function LetterheadList({ settings, chosen, onChoose, disabled }: Props) {
  const { t } = useText()
  const { saveLetterhead, add, remove } = useLetterheads()
  const [name, setName] = useState('')
  const addOne = async () => {
    onChoose(await add(name.trim()))
    setName('')
  }
  const removeOne = async () => {
    onChoose(null)
    await remove(chosen)
  }
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('letterhead.list.label')}
          value={chosen ?? own}
          allowDeselect={false}
          onChange={value => onChoose(value === own ? null : value)}
          data={[
            { value: own, label: t('letterhead.list.own') },
            ...settings.letterheads.map(one => ({ value: one.id, label: one.name })),
          ]}
        />
        <TextInput
          label={t('letterhead.list.newName')}
          value={name}
          maxLength={100}
          disabled={disabled}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={disabled || name.trim() === '' || settings.letterheads.length >= 20}
          onClick={() => void addOne()}
        >
          {t('letterhead.list.add')}
        </Button>
      </Group>
      {chosen !== null && (
        <Group align="flex-end" gap="sm">
          <AutoText
            label={t('letterhead.list.name')}
            value={letterheadOf(settings, chosen).name}
            disabled={disabled}
            onSave={async given => {
              if (given.trim()) await saveLetterhead(chosen, { name: given.trim() })
            }}
          />
          <ConfirmButton
            variant="subtle"
            color="red"
            disabled={disabled}
            question={t('letterhead.list.removeAsk')}
            confirmLabel={t('letterhead.list.remove')}
            onConfirm={() => void removeOne()}
          >
            {t('letterhead.list.remove')}
          </ConfirmButton>
        </Group>
      )}
    </>
  )
}
