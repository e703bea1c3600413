import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconColumns,
  IconStar,
  IconTable,
} from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { useNavigate } from 'react-router'
import { columnWords, shownColumn } from '@core/marks/columns'
import { listLayout } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { problemText } from '@ui/ui/problem-text'
import { useListChoice } from './list-choice'
import { ManageLabels } from './manage-labels'
import { useViewInAddress } from './use-view-in-address'

type Props = { readonly saving: boolean; readonly onSave: () => void }

/** Which columns the list has, keeping it as it is, and taking it out as a table. */
export function ListTools({ saving, onSave }: Props) {
  const mayWork = useMay('case/work')
  const mayTakeOut = useMay('data/take-out')
  const { t } = useText()
  const { layout, showAs } = useListChoice()
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label={t('lists.board.layout')}
        value={layout}
        data={listLayout.options.map(value => ({ value, label: t(`lists.board.${value}`) }))}
        onChange={showAs}
      />
      {layout === 'table' && <ColumnChoice />}
      {mayWork && <ManageLabels />}
      {mayWork && <SaveView />}
      {mayWork && <RemoveView />}
      {mayTakeOut && (
        <Button
          variant="subtle"
          leftSection={<IconTable size={18} aria-hidden />}
          aria-expanded={saving}
          onClick={onSave}
        >
          {t('marks.exportOpen')}
        </Button>
      )}
    </Group>
  )
}

function ColumnChoice() {
  const { t } = useText()
  const { columns, showColumn, moveColumn } = useListChoice()
  const others = shownColumn.options.filter(column => !columns.includes(column))
  return (
    <Popover trapFocus withArrow width={320}>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconColumns size={18} aria-hidden />}>
          {t('marks.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4} role="group" aria-label={t('marks.columns')}>
          {[...columns, ...others].map(column => {
            const word = t(columnWords[column])
            const shown = columns.includes(column)
            return (
              <Group key={column} justify="space-between" wrap="nowrap" mih={28}>
                <Checkbox
                  label={word}
                  checked={shown}
                  disabled={column === 'number'}
                  onChange={event => showColumn(column, event.currentTarget.checked)}
                />
                {shown && (
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('marks.earlier', { column: word })}
                      disabled={columns[0] === column}
                      onClick={() => moveColumn(column, -1)}
                    >
                      <IconArrowLeft size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('marks.later', { column: word })}
                      disabled={columns.at(-1) === column}
                      onClick={() => moveColumn(column, 1)}
                    >
                      <IconArrowRight size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                )}
              </Group>
            )
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function SaveView() {
  const { t } = useText()
  const navigate = useNavigate()
  const save = useChange(api.marks.saveView)
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const { filter, sorting, columns, layout } = useListChoice.getState()
    if (name.trim() === '') return
    const shown = { sort: sorting.column, descending: sorting.descending, columns: [...columns] }
    save.mutate(
      { name, filter, layout, ...shown },
      {
        onSuccess: view => {
          setName('')
          setOpen(false)
          void navigate(`/cases?view=${view.id}`)
        },
      },
    )
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withArrow width={320}>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconStar size={18} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(was => !was)}
        >
          {t('marks.saveView')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} noValidate>
          <TextInput
            label={t('marks.viewName')}
            description={t('marks.viewNameHelp')}
            maxLength={60}
            value={name}
            error={save.error && problemText(t, problemOf(save.error))}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('marks.save')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Of the view that the address names, where somebody saved it. */
function RemoveView() {
  const { t } = useText()
  const navigate = useNavigate()
  const remove = useChange(api.marks.removeView)
  const here = useViewInAddress()
  if (!here || here.builtIn) return null
  const { id, name } = here.view
  return (
    <ConfirmButton
      question={t('marks.removeQuestion', { name })}
      confirmLabel={t('marks.removeView')}
      loading={remove.isPending}
      onConfirm={() => remove.mutate({ id }, { onSuccess: () => void navigate('/cases') })}
    >
      {t('marks.removeView')}
    </ConfirmButton>
  )
}
