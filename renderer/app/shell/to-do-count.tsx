import { Text } from '@mantine/core'
import { isPressing } from '@core/cases/day-list'
import { api } from '../api'
import { grouped } from '../grouped'
import { useText } from '../text'
import { useRead } from '../use-api'
import { useDay } from '../use-day'

/** How much waits for the officer today, beside My day; nothing where nothing does. */
export function ToDoCount() {
  const { t } = useText()
  const toDo = useToDo()
  if (toDo === 0) return null
  return (
    <Text
      span
      size="xs"
      className="kaiji-nav-count"
      aria-label={t('common.nav.toDo', { count: toDo })}
    >
      {grouped(toDo)}
    </Text>
  )
}

/** Late, due today, waiting too long, ready to send, and tasks of mine whose day has come. */
function useToDo(): number {
  const day = useDay()
  const pressing = day.data?.lists.filter(({ list }) => isPressing(list)) ?? []
  const tasks = useRead(api.tasks.open, { whose: 'mine' })
  // A part of them would be a number that is wrong.
  if (pressing.some(({ total }) => total === null)) return 0
  return pressing.reduce((sum, { total }) => sum + (total ?? 0), tasks.data?.due ?? 0)
}
