import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { EarlierRequest } from '@core/persons/contract'
import { packOf, typeOf } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { useText, type Text as Words } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useCase } from './case-context'

const firstShown = 5

type Props = {
  /** Each of them, where the question is being answered; otherwise how many there are, if any. */
  readonly whole: boolean
}

/** What this person asked for before, from when to when, and what came of it. */
export function EarlierRequests({ whole }: Props) {
  const { t, language } = useText()
  const { caseId } = useCase()
  const { data } = useRead(api.persons.earlier, { caseId })
  const [newest, oldest] = [data?.[0], data?.at(-1)]
  if (!data || !newest || !oldest) return data && whole ? <NoneKnown /> : null
  const maybe = data.filter(({ linked }) => !linked).length
  const first = fullDate(oldest.receivedOn, language)
  const last = fullDate(newest.receivedOn, language)
  return (
    <Stack gap={2} className="case-earlier">
      <Text size="sm" fw={600}>
        {t('persons.earlier.count', { count: data.length, first, last })}{' '}
        {maybe > 0 && t('persons.earlier.maybe', { count: maybe })}
      </Text>
      {whole && <EarlierList requests={data} />}
    </Stack>
  )
}

function NoneKnown() {
  const { t } = useText()
  return (
    <Text size="xs" c="dimmed">
      {t('persons.earlier.none')}
    </Text>
  )
}

function EarlierList({ requests }: { readonly requests: readonly EarlierRequest[] }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className="merge-lines">
        {(all ? requests : requests.slice(0, firstShown)).map((one, index) => (
          <li key={`${one.caseId} ${index}`}>
            <EarlierLine request={one} />
          </li>
        ))}
      </ul>
      {!all && requests.length > firstShown && (
        <div>
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {t('persons.earlier.all', { count: requests.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function EarlierLine({ request }: { readonly request: EarlierRequest }) {
  const words = useText()
  const { t, pick, language } = words
  const { caseId, number, receivedOn, type, linked } = request
  const day = fullDate(receivedOn, language)
  const name = pick(typeOf(packOf(request), type).name)
  const end = [resultWords(request, words), ...(linked ? [] : [t('persons.earlier.may')])]
  return (
    <Text size="sm">
      <Anchor component={Link} to={`/cases/${caseId}`} underline="always">
        {t('persons.earlier.line', { number, day, type: name })}
      </Anchor>{' '}
      ({end.join(t('common.listSeparator'))})
    </Text>
  )
}

const outcomes = ['full', 'partial', 'none', 'refused', 'not_processed'] as const
const endings = ['answered', 'withdrawn', 'no_reply', 'duplicate', 'merged'] as const

function resultWords({ result }: EarlierRequest, { t }: Words): string {
  const outcome = outcomes.find(one => one === result)
  if (outcome) return t(`cases.outcome.${outcome}`)
  const ending = endings.find(one => one === result)
  return ending ? t(`cases.closeReason.${ending}`) : t('persons.earlier.open')
}
