import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { policyKey, type PolicyVersion } from '@core/settings/privacy-policies'
import { fold } from '@core/text/fold'
import type { CalendarDate } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { DateField } from '@ui/ui/date-field'
import { GrowingText } from '@ui/ui/growing-text'
import { NameFields } from '../register/name-fields'
import type { FormProps } from '../register/register-list'

type Props = FormProps<PolicyVersion> & { readonly policies: readonly PolicyVersion[] }
type Typed = Omit<PolicyVersion, 'inForceFrom'> & { readonly inForceFrom: CalendarDate | null }

/** A new version is most often one of the policy that was changed last. */
const newVersion = (policies: readonly PolicyVersion[]): Typed => ({
  id: crypto.randomUUID(),
  title: policies.at(-1)?.title ?? { ja: '', en: '' },
  ...{ version: '', inForceFrom: null, changes: '', place: policies.at(-1)?.place ?? '', text: '' },
})

type Fault = 'nameNeeded' | 'versionNeeded' | 'versionTaken' | 'dayNeeded'

/** Why a version cannot stand among the others, by the field that it is about. */
function faultsOf(
  typed: Typed,
  policies: readonly PolicyVersion[],
): Readonly<Partial<Record<'title' | 'version' | 'day', Fault>>> {
  const { title, version, inForceFrom } = typed
  const others = policies.filter(
    other => other.id !== typed.id && policyKey(other) === policyKey(typed),
  )
  const taken = others.some(
    other => fold(other.version) === fold(version) || other.inForceFrom === inForceFrom,
  )
  return {
    ...(title.ja === '' && title.en === '' && { title: 'nameNeeded' }),
    ...(taken && { version: 'versionTaken' }),
    ...(version === '' && { version: 'versionNeeded' }),
    ...(inForceFrom === null && { day: 'dayNeeded' }),
  }
}

const trimmed = (typed: Typed): Typed => ({
  ...typed,
  title: { ja: typed.title.ja.trim(), en: typed.title.en.trim() },
  version: typed.version.trim(),
})

/** A version of a policy, new or changed; saved as a whole. */
export function PolicyForm({ entry, policies, onSave, onCancel }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState((): Typed => entry ?? newVersion(policies))
  const [tried, setTried] = useState(false)
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const faults = faultsOf(trimmed(typed), policies)
  const fault = (field: keyof typeof faults) => {
    const found = faults[field]
    return tried && found ? t(`policies.${found}`) : undefined
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const { inForceFrom, ...rest } = trimmed(typed)
    if (inForceFrom && Object.keys(faults).length === 0) onSave({ ...rest, inForceFrom })
  }
  return (
    <form noValidate onSubmit={submit} className="settings-register-form">
      <Stack gap="sm">
        <NameFields
          label={t('policies.name')}
          description={t('policies.nameHelp')}
          value={typed.title}
          error={fault('title')}
          onChange={title => put({ title })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
          <TextInput
            required
            withAsterisk
            maxLength={500}
            label={t('policies.version')}
            description={t('policies.versionHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed.version}
            error={fault('version')}
            onChange={event => put({ version: event.currentTarget.value })}
          />
          <DateField
            required
            label={t('policies.inForceFrom')}
            value={typed.inForceFrom}
            error={fault('day')}
            onChange={inForceFrom => put({ inForceFrom })}
          />
        </SimpleGrid>
        <Words typed={typed} onChange={put} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('policies.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

type WordsProps = { readonly typed: Typed; readonly onChange: (change: Partial<Typed>) => void }

function Words({ typed, onChange }: WordsProps) {
  const { t } = useText()
  return (
    <>
      <GrowingText
        minRows={2}
        maxRows={8}
        maxLength={2000}
        label={t('policies.changes')}
        value={typed.changes}
        onChange={event => onChange({ changes: event.currentTarget.value })}
      />
      <TextInput
        maxLength={500}
        label={t('policies.place')}
        description={t('policies.placeHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.place}
        onChange={event => onChange({ place: event.currentTarget.value })}
      />
      <GrowingText
        minRows={3}
        maxRows={14}
        maxLength={30_000}
        label={t('policies.text')}
        description={t('policies.textHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.text}
        onChange={event => onChange({ text: event.currentTarget.value })}
      />
    </>
  )
}
