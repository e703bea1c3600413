import { Anchor, Button, Group, Menu, Text } from '@mantine/core'
import { IconTag, IconUser } from '@tabler/icons-react'
import { Link } from 'react-router'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useListChoice } from './list-choice'
import { NewLabel } from './new-label'
import { chosenCount, targetOf, useSelection } from './selection'
import { useMarking } from './use-marking'

/** How many cases are chosen, and what can be done with them. Its place is kept while none is. */
export function SelectionBar({ total }: { readonly total: number | null }) {
  const { t } = useText()
  const mayWork = useMay('case/work')
  const selection = useSelection()
  const filter = useListChoice(choice => choice.filter)
  const marking = useMarking()
  const count = chosenCount(selection, total)
  if (!mayWork) return null
  const any = count !== null && count > 0
  const none = t(count === null ? 'marks.allChosen' : 'marks.hint')
  return (
    <Group gap="sm" mih={36} mb={6} role="group" aria-label={t('marks.bar')}>
      <Text size="sm" role="status" fw={any ? 700 : undefined} c={any ? '' : 'dimmed'}>
        {any ? t('marks.chosen', { count }) : none}
      </Text>
      {any && (
        <>
          <AssigneeMenu count={count} marking={marking} />
          <LabelMenu count={count} marking={marking} />
          <Anchor
            component={Link}
            to="/letters/several"
            state={{ only: targetOf(selection, filter), count }}
            size="sm"
          >
            {t('bulk.link')}
          </Anchor>
          <Button variant="subtle" onClick={selection.clear}>
            {t('marks.clear')}
          </Button>
        </>
      )}
    </Group>
  )
}

type MenuProps = { readonly count: number; readonly marking: ReturnType<typeof useMarking> }

function AssigneeMenu({ count, marking }: MenuProps) {
  const { t } = useText()
  const { choices } = usePeople()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          loading={marking.pending}
          leftSection={<IconUser size={18} aria-hidden />}
        >
          {t('marks.assignee')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('marks.setAssignee', { count })}</Menu.Label>
        {[...choices, { value: '', label: t('marks.nobody') }].map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => marking.mark({ kind: 'assignee', to: value })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function LabelMenu({ count, marking }: MenuProps) {
  const { t } = useText()
  const { data: labels = [] } = useRead(api.marks.labels, {})
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            loading={marking.pending}
            leftSection={<IconTag size={18} aria-hidden />}
          >
            {t('marks.labels')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('marks.putLabel', { count })}</Menu.Label>
          {labels.length === 0 && <Menu.Item disabled>{t('marks.noLabels')}</Menu.Item>}
          {labels.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => marking.mark({ kind: 'label', label: id, on: true })}
            >
              {name}
            </Menu.Item>
          ))}
          {labels.length > 0 && <Menu.Label>{t('marks.takeLabelOff', { count })}</Menu.Label>}
          {labels.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => marking.mark({ kind: 'label', label: id, on: false })}
            >
              {t('marks.off', { name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <NewLabel />
    </>
  )
}
