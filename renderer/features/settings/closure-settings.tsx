import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import type { Closure } from '@core/time/business-days'
import { problemOf } from '@ui/app/failure'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import type { CalendarDate } from '@core/time/calendar-date'
import { useSaveSettings } from './use-settings'

/** Days on which nobody works, beyond weekends and holidays. */
export function ClosureSettings({ closures }: { readonly closures: readonly Closure[] }) {
  const { t, language } = useText()
  const { save } = useSaveSettings()
  const [problem, setProblem] = useState<AppError>()
  const put = (next: readonly Closure[]) => {
    setProblem(undefined)
    const inOrder = next.toSorted((a, b) => a.from.localeCompare(b.from))
    void save({ closures: inOrder }).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <>
      {closures.length === 0 && <Text size="sm">{t('settings.closures.empty')}</Text>}
      <ul className="kaiji-list">
        {closures.map(closure => {
          const from = fullDate(closure.from, language)
          const to = fullDate(closure.to, language)
          return (
            <li key={`${closure.from}-${closure.to}`}>
              <Text size="sm">
                {closure.from === closure.to ? from : t('settings.closures.range', { from, to })}
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('settings.closures.removeOne', { from, to })}
                onClick={() => put(closures.filter(other => other !== closure))}
              >
                {t('settings.closures.remove')}
              </Button>
            </li>
          )
        })}
      </ul>
      {problem && <Problem problem={problem} />}
      <NewClosure onAdd={closure => put([...closures, closure])} />
    </>
  )
}

function NewClosure({ onAdd }: { readonly onAdd: (closure: Closure) => void }) {
  const { t } = useText()
  const [from, setFrom] = useState<CalendarDate | null>(null)
  const [to, setTo] = useState<CalendarDate | null>(null)
  const last = to ?? from
  const wrongOrder = from !== null && last !== null && last < from
  const add = () => {
    if (!from || !last) return
    onAdd({ from, to: last })
    setFrom(null)
    setTo(null)
  }
  return (
    <Group align="flex-start" gap="md">
      <DateField label={t('settings.closures.from')} value={from} onChange={setFrom} />
      <DateField
        label={t('settings.closures.to')}
        value={last}
        onChange={setTo}
        error={wrongOrder && t('settings.closures.orderFault')}
      />
      <Button
        variant="default"
        mt={26}
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={!from || wrongOrder}
        onClick={add}
      >
        {t('settings.closures.add')}
      </Button>
    </Group>
  )
}
