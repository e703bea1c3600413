import { Select, Stack, Text, type ComboboxData } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Bilingual } from '@core/bilingual'
import type { AppError } from '@core/errors'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { calendarReach } from '@core/settings/laws-in-use'
import type { Settings } from '@core/settings/settings'
import {
  calendarsByCountry,
  type CalendarEntry,
  type CountryCalendars,
} from '@core/time/calendars/index'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { Problem } from '@ui/ui/problem'
import { useSaveSettings } from './use-settings'

type Props = { readonly pack: RulePack; readonly settings: Settings }

/** Whose public holidays count under a law. Nothing to choose where the law has one calendar. */
export function LawCalendar({ pack, settings }: Props) {
  const { t, pick } = useText()
  const { saveCalendar } = useSaveSettings()
  const [problem, setProblem] = useState<AppError>()
  const key = packKey(pack)
  const countries = calendarsByCountry
    .map(({ country, calendars }) => ({
      country,
      calendars: calendars.filter(({ id }) => pack.calendars.includes(id)),
    }))
    .filter(({ calendars }) => calendars.length > 0)
  const all = countries.flatMap(({ calendars }) => calendars)
  const chosen =
    all.find(({ id }) => id === settings.calendars[key]) ??
    all.find(({ id }) => id === pack.calendar)
  if (!chosen) return null
  const choose = (id: string | null) => {
    if (id === null) return
    setProblem(undefined)
    void saveCalendar(key, id).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <Stack gap={4}>
      {all.length > 1 ? (
        <Select
          maw={520}
          searchable
          allowDeselect={false}
          label={t('settings.laws.calendar')}
          description={t('settings.laws.calendarHelp')}
          nothingFoundMessage={t('settings.laws.calendarNone')}
          maxDropdownHeight={320}
          data={options(countries, pick)}
          value={chosen.id}
          onChange={choose}
        />
      ) : (
        <Text size="sm">{t('settings.laws.calendarIs', { name: pick(chosen.name) })}</Text>
      )}
      <Reach calendar={chosen} />
      {problem && <Problem problem={problem} />}
    </Stack>
  )
}

type Pick = (text: Bilingual) => string

/** Regions by country; a country with one calendar, or the only country, needs no heading. */
function options(countries: readonly CountryCalendars[], pick: Pick): ComboboxData {
  return countries.flatMap(({ country, calendars }): ComboboxData => {
    const items = calendars.map(({ id, name }) => ({
      value: id,
      label: inFull(country, name, pick),
    }))
    return items.length === 1 || countries.length === 1 ? items : [{ group: pick(country), items }]
  })
}

/** A region with its country, so that the closed field says both and either word finds it. */
const inFull = (country: Bilingual, name: Bilingual, pick: Pick): string =>
  country.en === name.en ? pick(name) : `${pick(country)} · ${pick(name)}`

function Reach({ calendar }: { readonly calendar: CalendarEntry }) {
  const { t, language } = useText()
  const today = useToday()
  const date = fullDate(calendar.validThrough, language)
  const reach = calendarReach(calendar.validThrough, today)
  if (reach === 'good') {
    return (
      <Text size="xs" c="dimmed">
        {t('settings.laws.known', { date })}
      </Text>
    )
  }
  return (
    <Text size="sm" className="kaiji-soon settings-reach" role="status">
      <IconAlertTriangle size={16} aria-hidden />
      {t(`settings.laws.${reach}`, { date })}
    </Text>
  )
}
