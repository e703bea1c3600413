import type { TaskWords } from '@core/tasks/task'

export const noWords: TaskWords = { title: '', note: '', dueOn: null, assignee: null }
