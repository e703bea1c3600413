import { Button, Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { dataSystem, isNamed, type DataSystem } from '@core/settings/systems'
import { useText } from '@ui/app/text'
import { GrowingText } from '@ui/ui/growing-text'
import { NameFields } from '../register/name-fields'
import type { FormProps } from '../register/register-list'

type Props = FormProps<DataSystem> & { readonly systems: readonly DataSystem[] }

const newSystem = (): DataSystem => ({
  id: crypto.randomUUID(),
  name: { ja: '', en: '' },
  ...{ holds: '', responsible: '', place: '', keptFor: '', note: '' },
  state: 'in_use',
})

function nameFault({ name, id }: DataSystem, systems: readonly DataSystem[]) {
  if (name.ja === '' && name.en === '') return 'systems.nameNeeded' as const
  const isTaken = systems.some(
    other => other.id !== id && (isNamed(other, name.ja) || isNamed(other, name.en)),
  )
  return isTaken ? ('systems.nameTaken' as const) : undefined
}

const trimmed = (system: DataSystem): DataSystem => ({
  ...system,
  name: { ja: system.name.ja.trim(), en: system.name.en.trim() },
})

/** A system, new or changed; saved as a whole. */
export function SystemForm({ entry, systems, onSave, onCancel }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState(() => entry ?? newSystem())
  const [tried, setTried] = useState(false)
  const put = (change: Partial<DataSystem>) => setTyped({ ...typed, ...change })
  const fault = nameFault(trimmed(typed), systems)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fault) onSave(trimmed(typed))
  }
  return (
    <form noValidate onSubmit={submit} className="settings-register-form">
      <Stack gap="sm">
        <NameFields
          label={t('systems.name')}
          value={typed.name}
          error={tried && fault ? t(fault) : undefined}
          onChange={name => put({ name })}
        />
        <Facts typed={typed} onChange={put} />
        <Radio.Group
          label={t('systems.state')}
          description={t('systems.stateHelp')}
          value={typed.state}
          onChange={state => put({ state: dataSystem.shape.state.parse(state) })}
        >
          <Group gap="md" mt={4}>
            {dataSystem.shape.state.options.map(state => (
              <Radio key={state} value={state} label={t(`systems.states.${state}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('systems.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

type FactsProps = {
  readonly typed: DataSystem
  readonly onChange: (change: Partial<DataSystem>) => void
}

function Facts({ typed, onChange }: FactsProps) {
  const { t } = useText()
  const order = ['label', 'input', 'description', 'error'] as const
  const several = (fact: 'holds' | 'note') => (
    <GrowingText
      minRows={2}
      maxRows={8}
      maxLength={2000}
      label={t(`systems.${fact}`)}
      description={t(`systems.${fact}Help`)}
      inputWrapperOrder={[...order]}
      value={typed[fact]}
      onChange={event => onChange({ [fact]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {several('holds')}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="sm">
        {(['responsible', 'place', 'keptFor'] as const).map(fact => (
          <TextInput
            key={fact}
            maxLength={500}
            label={t(`systems.${fact}`)}
            description={t(`systems.${fact}Help`)}
            inputWrapperOrder={[...order]}
            value={typed[fact]}
            onChange={event => onChange({ [fact]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      {several('note')}
    </>
  )
}
