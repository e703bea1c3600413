import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { TaskWords } from '@core/tasks/task'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '../confirm-button'
import { Problem } from '../problem'
import { useTaskDialog, type Subject } from './dialog-store'
import { TaskFields } from './task-fields'
import { noWords } from './task-words'

/** Ctrl+T from anywhere, and the way to change a task. */
export function TaskDialog() {
  const { t } = useText()
  const { subject, close } = useTaskDialog()
  return (
    <Modal
      opened={subject !== undefined}
      onClose={close}
      title={t(`tasks.dialog.${subject?.kind === 'known' ? 'change' : 'add'}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
    >
      {subject && <Form subject={subject} onDone={close} />}
    </Modal>
  )
}

type FormProps = { readonly subject: Subject; readonly onDone: () => void }

const wordsOf = (subject: Subject): TaskWords => {
  if (subject.kind === 'new') return noWords
  const { title, note, dueOn, assignee } = subject.task
  return { title, note, dueOn, assignee }
}

function Form({ subject, onDone }: FormProps) {
  const { t } = useText()
  const [words, setWords] = useState(() => wordsOf(subject))
  const [missing, setMissing] = useState(false)
  const { save, remove, problem, isBusy } = useSaveTask(subject, onDone)
  const put = (change: Partial<TaskWords>) => setWords(was => ({ ...was, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(words.title.trim() === '')
    if (words.title.trim() !== '') save(words)
  }
  return (
    <Stack component="form" gap="md" onSubmit={submit}>
      <TextInput
        label={t('tasks.field.title')}
        description={<PlaceNote subject={subject} />}
        required
        data-autofocus
        maxLength={500}
        value={words.title}
        error={missing && t('tasks.field.titleMissing')}
        onChange={event => put({ title: event.currentTarget.value })}
      />
      <TaskFields words={words} onChange={put} />
      <Textarea
        label={t('tasks.field.note')}
        autosize
        minRows={2}
        maxRows={8}
        value={words.note}
        onChange={event => put({ note: event.currentTarget.value })}
      />
      {problem && <Problem problem={problem} />}
      <Group justify="space-between">
        {subject.kind === 'known' ? (
          <ConfirmButton
            size="sm"
            question={t('tasks.removeAsk', { title: subject.task.title })}
            confirmLabel={t('tasks.dialog.remove')}
            onConfirm={remove}
          >
            {t('tasks.dialog.remove')}
          </ConfirmButton>
        ) : (
          <span />
        )}
        <Button type="submit" loading={isBusy}>
          {t('tasks.dialog.save')}
        </Button>
      </Group>
    </Stack>
  )
}

function useSaveTask(subject: Subject, onDone: () => void) {
  const add = useChange(api.tasks.add)
  const change = useChange(api.tasks.change)
  const gone = useChange(api.tasks.remove)
  const then = { onSuccess: onDone }
  const error = add.error ?? change.error ?? gone.error
  return {
    save: (words: TaskWords) =>
      subject.kind === 'new'
        ? add.mutate({ ...words, caseId: subject.caseId }, then)
        : change.mutate({ taskId: subject.task.id, change: words }, then),
    remove: () => {
      if (subject.kind === 'known') gone.mutate({ taskId: subject.task.id }, then)
    },
    problem: error ? problemOf(error) : undefined,
    isBusy: add.isPending || change.isPending,
  }
}

function PlaceNote({ subject }: { readonly subject: Subject }) {
  const { t } = useText()
  if (subject.kind === 'new') {
    return <Text inherit>{t(`tasks.field.${subject.caseId ? 'ofThisCase' : 'ofNoCase'}`)}</Text>
  }
  const { caseNumber: number } = subject
  return (
    <Text inherit>{number ? t('tasks.field.ofCase', { number }) : t('tasks.field.ofNoCase')}</Text>
  )
}
