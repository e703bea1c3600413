import { Group, Select } from '@mantine/core'
import type { TaskWords } from '@core/tasks/task'
import { useText } from '@ui/app/text'
import { DateField } from '../date-field'
import { usePeople } from './people'

type Props = {
  readonly words: TaskWords
  readonly onChange: (change: Partial<TaskWords>) => void
}

/** By when, and who. */
export function TaskFields({ words, onChange }: Props) {
  const { t } = useText()
  const people = usePeople(words.assignee)
  return (
    <Group gap="sm" align="flex-start" grow>
      <DateField
        label={t('tasks.field.dueOn')}
        clearable
        value={words.dueOn}
        onChange={dueOn => onChange({ dueOn })}
      />
      <Select
        label={t('tasks.field.assignee')}
        placeholder={t('tasks.field.anybody')}
        clearable
        data={people}
        value={words.assignee}
        onChange={assignee => onChange({ assignee })}
      />
    </Group>
  )
}
