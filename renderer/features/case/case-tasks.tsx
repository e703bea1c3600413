import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { isDue, type Task } from '@core/tasks/task'
import { api } from '@ui/app/api'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { DateText } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { useTaskDialog } from '@ui/ui/tasks/dialog-store'
import { useNameOf } from '@ui/ui/tasks/people'
import { QuickTask } from '@ui/ui/tasks/quick-task'
import { useTick } from '@ui/ui/tasks/use-tick'
import { useCase } from './case-context'

/** What somebody means to do about the case; beside the clock, because it is looked at with it. */
export function CaseTasks() {
  const { t } = useText()
  const { caseId, mayWork } = useCase()
  const tasks = useRead(api.tasks.ofCase, { caseId })
  const open = tasks.data?.filter(({ doneAt }) => doneAt === null) ?? []
  const done = tasks.data?.filter(({ doneAt }) => doneAt !== null) ?? []
  const ticks = useTick()
  if (!mayWork && open.length + done.length === 0) return null
  return (
    <Stack gap="sm" component="section" aria-labelledby="case-tasks">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h5" id="case-tasks">
          {t('tasks.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('tasks.open', { count: open.length })}
        </Text>
      </Group>
      {open.length > 0 && <TaskList tasks={open} ticks={ticks} />}
      {done.length > 0 && <DoneTasks tasks={done} ticks={ticks} />}
      {ticks.problem && <Problem problem={ticks.problem} />}
      {mayWork && <QuickTask key={caseId} caseId={caseId} />}
    </Stack>
  )
}

type ListProps = { readonly tasks: readonly Task[]; readonly ticks: ReturnType<typeof useTick> }

function DoneTasks({ tasks, ticks }: ListProps) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={shown}
        onClick={() => setShown(was => !was)}
      >
        {t('tasks.doneOnes', { count: tasks.length })}
      </Button>
      {shown && <TaskList tasks={tasks} ticks={ticks} />}
    </Stack>
  )
}

const TaskList = ({ tasks, ticks }: ListProps) => (
  <ul className="case-tasks">
    {tasks.map(task => (
      <TaskLine key={task.id} task={task} ticks={ticks} />
    ))}
  </ul>
)

type LineProps = { readonly task: Task; readonly ticks: ListProps['ticks'] }

function TaskLine({ task, ticks: { may, tick } }: LineProps) {
  const { t } = useText()
  const { mayWork, file } = useCase()
  const open = useTaskDialog(dialog => dialog.open)
  const isOpen = task.doneAt === null
  return (
    <li>
      <Checkbox
        checked={!isOpen}
        disabled={!may(task)}
        aria-label={t(isOpen ? 'tasks.done' : 'tasks.undone', { title: task.title })}
        onChange={() => tick(task)}
      />
      <div className="case-task-words">
        <Text size="sm" {...(isOpen ? {} : { td: 'line-through', c: 'dimmed' })}>
          {task.title}
        </Text>
        {task.note.trim() !== '' && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {task.note}
          </Text>
        )}
        <TaskFacts task={task} />
      </div>
      {mayWork && isOpen && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('tasks.change', { title: task.title })}
          onClick={() => open({ kind: 'known', task, caseNumber: file.case.number })}
        >
          {t('tasks.changeShort')}
        </Button>
      )}
    </li>
  )
}

/** By when and who, or who did it and when. */
function TaskFacts({ task: { dueOn, assignee, doneAt, doneBy } }: { readonly task: Task }) {
  const { t, language } = useText()
  const { view } = useCase()
  const nameOf = useNameOf()
  if (doneAt !== null) {
    const when = momentWords(t, language, doneAt)
    return (
      <Text size="xs" c="dimmed">
        {t('tasks.doneBy', { when, who: nameOf(doneBy ?? '') })}
      </Text>
    )
  }
  if (dueOn === null && assignee === null) return null
  const isLate = isDue({ dueOn }, view.today) && dueOn !== view.today
  return (
    <Text size="xs" className={`kaiji-status-part ${isLate ? 'kaiji-late' : ''}`}>
      {isLate && <IconAlertTriangle size={14} aria-hidden />}
      {dueOn && <DateText date={dueOn} today={view.today} />}
      {dueOn && assignee && ' · '}
      {assignee && nameOf(assignee)}
    </Text>
  )
}
