import { Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { wordsIn } from '@core/settings/register'
import { searchResult, type SystemOfCase } from '@core/systems/system-search'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useTodayIn } from '@ui/app/today'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import { SystemFacts } from '@ui/ui/system-facts'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'

type Props = { readonly one: SystemOfCase }

const notYet = 'notYet'
const choices = [notYet, ...searchResult.options] as const

/** One system: not searched yet, or with what result, when and by whom. */
export function SystemSearched({ one }: Props) {
  const { t, language } = useText()
  const { pack, caseId, closed } = useCase()
  const today = useTodayIn(pack.timeZone)
  const searched = useChange(api.systems.searched)
  const undo = useChange(api.systems.undoSearched)
  const { id: systemId, search } = one
  const name = wordsIn(one.name, language)
  const choose = (value: string) => {
    const result = searchResult.safeParse(value)
    if (!result.success) undo.mutate({ caseId, systemId })
    else {
      const searchedOn = search?.searchedOn ?? today
      searched.mutate({ caseId, systemId, result: result.data, searchedOn })
    }
  }
  const problem = searched.error ?? undo.error
  return (
    <Stack component="li" gap={4} aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Name one={one} name={name} />
        <Radio.Group
          aria-label={t('systems.inCase.whichResult', { name })}
          value={search?.result ?? notYet}
          onChange={choose}
        >
          <Group gap="md">
            {choices.map(choice => (
              <Radio
                key={choice}
                value={choice}
                label={t(`systems.inCase.${choice}`)}
                disabled={closed}
              />
            ))}
          </Group>
        </Radio.Group>
      </Group>
      {search && (
        <When
          search={search}
          name={name}
          onChange={searchedOn =>
            searched.mutate({ caseId, systemId, result: search.result, searchedOn })
          }
        />
      )}
      <HeldHere one={one} />
      {one.system && (
        <Disclosure
          label={t('systems.inCase.more')}
          ariaLabel={t('systems.inCase.moreOf', { name })}
        >
          <SystemFacts system={one.system} />
        </Disclosure>
      )}
      {problem && <Problem problem={problemOf(problem)} />}
    </Stack>
  )
}

function Name({ one: { system }, name }: Props & { readonly name: string }) {
  const { t } = useText()
  const gone = system ? undefined : t('systems.inCase.gone')
  const state = system?.state === 'retired' ? t('systems.states.retired') : gone
  return (
    <Text fw={600} size="sm" style={{ flex: '1 1 10rem', overflowWrap: 'anywhere' }}>
      {name}
      {state && (
        <Text span size="sm" c="dimmed" fw={400}>
          {' '}
          ({state})
        </Text>
      )}
    </Text>
  )
}

type WhenProps = {
  readonly search: NonNullable<SystemOfCase['search']>
  readonly name: string
  readonly onChange: (day: CalendarDate) => void
}

function When({ search: { searchedOn, searchedBy }, name, onChange }: WhenProps) {
  const { t, language } = useText()
  const { closed } = useCase()
  const { nameOf } = usePeople()
  const who = nameOf(searchedBy)
  if (closed) {
    const date = fullDate(searchedOn, language)
    return <Text size="sm">{t('systems.inCase.searched', { date, name: who })}</Text>
  }
  return (
    <Group gap="sm" align="center">
      <Text size="sm">{t('systems.inCase.on')}</Text>
      <DateField
        aria-label={t('systems.inCase.onOf', { name })}
        maxToday
        value={searchedOn}
        onChange={day => day && onChange(day)}
      />
      <Text size="sm">{who}</Text>
    </Group>
  )
}

function HeldHere({ one: { items, search } }: Props) {
  const { t } = useText()
  if (items.length === 0) return null
  const list = items.map(name => name || t('items.unnamed')).join(t('common.listSeparator'))
  const held = t('systems.inCase.held', { items: list })
  if (search?.result !== 'nothing') return <Text size="sm">{held}</Text>
  return (
    <Text size="sm" className="kaiji-status-part kaiji-soon">
      <IconAlertTriangle size={14} aria-hidden />
      {held} {t('systems.inCase.contradiction')}
    </Text>
  )
}
