import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { CaseId } from '@core/ids'
import type { TaskWords } from '@core/tasks/task'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '../problem'
import { TaskFields } from './task-fields'
import { noWords } from './task-words'

/** One line and Enter; a date and a person are asked for once something is typed. */
export function QuickTask({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useText()
  const add = useChange(api.tasks.add)
  const [words, setWords] = useState(noWords)
  const put = (change: Partial<TaskWords>) => setWords(was => ({ ...was, ...change }))
  const isEmpty = words.title.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty || add.isPending) return
    add.mutate({ ...words, caseId }, { onSuccess: () => setWords(noWords) })
  }
  return (
    <Stack component="form" gap="xs" onSubmit={save}>
      <TextInput
        label={t('tasks.add')}
        placeholder={t('tasks.addHint')}
        maxLength={500}
        value={words.title}
        onChange={event => put({ title: event.currentTarget.value })}
      />
      {!isEmpty && (
        <>
          <TaskFields words={words} onChange={put} />
          <Group justify="flex-end">
            <Button type="submit" size="xs" variant="light" loading={add.isPending}>
              {t('tasks.addDo')}
            </Button>
          </Group>
        </>
      )}
      {add.error && <Problem problem={problemOf(add.error)} />}
    </Stack>
  )
}
