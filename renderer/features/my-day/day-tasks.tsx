import { Anchor, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { whoseTasks, type TaskRow, type WhoseTasks } from '@core/tasks/contract'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { DateText } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { useTaskDialog } from '@ui/ui/tasks/dialog-store'
import { useNameOf } from '@ui/ui/tasks/people'
import { QuickTask } from '@ui/ui/tasks/quick-task'
import { useTick } from '@ui/ui/tasks/use-tick'

/** What people mean to do, beside what the law asks for: mine or everybody's, by day. */
export function DayTasks() {
  const { t } = useText()
  const [whose, setWhose] = useState<WhoseTasks>('mine')
  const { data } = useRead(api.tasks.open, { whose })
  const mayWork = useMay('case/work')
  const { may, finish, reopen, problem } = useTick()
  const [last, setLast] = useState<TaskRow>()
  if (!data) return null
  const more = data.total - data.rows.length
  return (
    <Section title={t('tasks.title')} aside={<Whose whose={whose} onChange={setWhose} />}>
      {data.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('tasks.none')}
        </Text>
      )}
      <ul className="kaiji-rows">
        {data.rows.map(task => (
          <Row
            key={task.id}
            task={task}
            today={data.today}
            mayTick={may(task)}
            onTick={() => finish(task, () => setLast(task))}
          />
        ))}
      </ul>
      {more > 0 && <Text size="sm">{t('tasks.more', { count: more })}</Text>}
      <Group gap="sm" role="status" mih={last ? 32 : 0}>
        {last && (
          <>
            <Text size="sm">{t('tasks.wasDone', { title: last.title })}</Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => reopen(last, () => setLast(undefined))}
            >
              {t('tasks.undo')}
            </Button>
          </>
        )}
      </Group>
      {problem && <Problem problem={problem} />}
      {mayWork && <QuickTask caseId={null} />}
    </Section>
  )
}

type WhoseProps = { readonly whose: WhoseTasks; readonly onChange: (whose: WhoseTasks) => void }

function Whose({ whose, onChange }: WhoseProps) {
  const { t } = useText()
  return (
    <Stack gap={4} align="flex-end">
      <SegmentedControl
        size="xs"
        aria-label={t('tasks.whose')}
        data={whoseTasks.options.map(value => ({ value, label: t(`tasks.${value}`) }))}
        value={whose}
        onChange={value => onChange(whoseTasks.parse(value))}
      />
    </Stack>
  )
}

type RowProps = {
  readonly task: TaskRow
  readonly today: CalendarDate
  readonly mayTick: boolean
  readonly onTick: () => void
}

function Row({ task, today, mayTick, onTick }: RowProps) {
  const { t } = useText()
  const nameOf = useNameOf()
  const mayWork = useMay('case/work')
  const open = useTaskDialog(dialog => dialog.open)
  const { title, caseId, caseNumber, dueOn, assignee } = task
  const isLate = dueOn !== null && dueOn < today
  return (
    <li>
      {caseId ? (
        <Anchor component={Link} to={`/cases/${caseId}`} size="sm">
          {caseNumber}
        </Anchor>
      ) : (
        <span />
      )}
      <Text size="sm">{assignee ? nameOf(assignee) : t('tasks.field.nobody')}</Text>
      <Checkbox
        label={title}
        checked={false}
        disabled={!mayTick}
        aria-label={t('tasks.done', { title })}
        onChange={onTick}
      />
      <Text size="sm" className={`kaiji-status-part ${isLate ? 'kaiji-late' : ''}`}>
        {isLate && <IconAlertTriangle size={14} aria-hidden />}
        {dueOn ? <DateText date={dueOn} today={today} /> : t('lists.cases.noDue')}
      </Text>
      {mayWork ? (
        <Button
          size="xs"
          variant="default"
          aria-label={t('tasks.change', { title })}
          onClick={() => open({ kind: 'known', task, caseNumber })}
        >
          {t('tasks.changeShort')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  )
}
