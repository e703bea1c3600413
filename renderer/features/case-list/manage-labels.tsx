import { Button, Group, Popover, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTags } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import type { LabelUse } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { problemText } from '@ui/ui/problem-text'
import { NewLabelForm } from './new-label'

/** The organisation's labels: named anew, removed, brought back, each with the cases it is on. */
export function ManageLabels() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={440} position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconTags size={18} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(was => !was)}
        >
          {t('marks.manage')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {open && <Labels />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Labels() {
  const { t } = useText()
  const { data: all = [] } = useRead(api.marks.labelUses, {})
  const removed = all.filter(label => label.removed)
  return (
    <Stack gap="sm">
      <Title order={2} size="h6">
        {t('marks.manageTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {all.length === 0
          ? t('marks.noLabels')
          : `${t('marks.manageLead')} ${t('marks.removeLabelNote')}`}
      </Text>
      {all
        .filter(label => !label.removed)
        .map(label => (
          <LabelRow key={`${label.id} ${label.name}`} label={label} />
        ))}
      <NewLabelForm />
      {removed.length > 0 && (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t('marks.removedLabels')}
          </Text>
          {removed.map(label => (
            <RemovedLabel key={label.id} label={label} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

type Props = { readonly label: LabelUse }

function LabelRow({ label: { id, name, count } }: Props) {
  const { t } = useText()
  const rename = useChange(api.marks.renameLabel)
  const remove = useRemoving({ id, name, count })
  const [typed, setTyped] = useState(name)
  const isNew = typed.trim() !== '' && typed.trim() !== name
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isNew) rename.mutate({ id, name: typed.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          aria-label={t('marks.labelName', { name })}
          description={t('marks.onCases', { count })}
          inputWrapperOrder={['input', 'description', 'error']}
          maxLength={40}
          style={{ flex: 1 }}
          value={typed}
          error={rename.error && problemText(t, problemOf(rename.error))}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {isNew ? (
          <Button
            type="submit"
            variant="default"
            loading={rename.isPending}
            aria-label={t('marks.renameOf', { name })}
          >
            {t('marks.rename')}
          </Button>
        ) : (
          <Button variant="subtle" aria-label={t('marks.removeLabelOf', { name })} onClick={remove}>
            {t('marks.removeLabel')}
          </Button>
        )}
      </Group>
    </form>
  )
}

/** Says that it is gone, with the way back beside it. */
function useRemoving({ id, name, count }: Omit<LabelUse, 'removed'>): () => void {
  const { t } = useText()
  const remove = useChange(api.marks.removeLabel)
  const restore = useChange(api.marks.restoreLabel)
  const back = () => {
    notifications.hide(`label-${id}`)
    restore.mutate({ id })
  }
  return () =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          notifications.show({
            id: `label-${id}`,
            autoClose: 12_000,
            message: (
              <Group gap="sm">
                <Text size="sm">{t('marks.labelRemoved', { name, count })}</Text>
                <Button size="compact-sm" variant="default" onClick={back}>
                  {t('marks.bringBack')}
                </Button>
              </Group>
            ),
          }),
      },
    )
}

function RemovedLabel({ label: { id, name, count } }: Props) {
  const { t } = useText()
  const restore = useChange(api.marks.restoreLabel)
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {name}{' '}
        <Text span size="xs" c="dimmed">
          {t('marks.onCases', { count })}
        </Text>
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('marks.bringBackOf', { name })}
        onClick={() => restore.mutate({ id })}
      >
        {t('marks.bringBack')}
      </Button>
      {restore.error && (
        <Text size="xs" className="kaiji-late">
          {problemText(t, problemOf(restore.error))}
        </Text>
      )}
    </Group>
  )
}
