import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { OtherCase } from '@core/persons/contract'
import { packOf, typeOf } from '@core/regimes/index'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'

/** Another case in a sentence: number, name, day, what it asks for, and whether it is closed. */
export function OtherCaseLine({ other }: { readonly other: OtherCase }) {
  const { t, pick, language } = useText()
  const pack = packOf(other)
  const types = other.types
    .map(type => pick(typeOf(pack, type).name))
    .join(t('common.listSeparator'))
  const state = other.closedOn
    ? t('persons.closed', {
        day: fullDate(other.closedOn, language),
        reason: t(
          `cases.closeReason.${other.closeReason ?? 'answered'}` as 'cases.closeReason.answered',
        ),
      })
    : t('persons.open')
  const day = fullDate(other.receivedOn, language)
  const { number, name } = other
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Anchor component={Link} to={`/cases/${other.caseId}`} underline="always">
        {t('persons.line', { number, name, day, types })}
      </Anchor>{' '}
      ({state})
    </Text>
  )
}
