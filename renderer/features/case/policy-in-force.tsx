import { Stack, Text, Title } from '@mantine/core'
import { inForceOn } from '@core/settings/privacy-policies'
import { wordsIn } from '@core/settings/register'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useCase } from './case-context'

/** Which version of each registered policy was in force when the inquiry was received. */
export function PolicyInForce() {
  const { t, language } = useText()
  const { file } = useCase()
  const policies = useRead(api.settings.read, {}).data?.policies ?? []
  if (policies.length === 0) return null
  const found = inForceOn(policies, file.case.receivedOn)
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {t('policies.inCase.title')}
      </Title>
      {found.length === 0 && <Text size="sm">{t('policies.inCase.none')}</Text>}
      {found.map(({ id, title, version, inForceFrom }) => (
        <Text key={id} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('policies.inCase.one', {
            title: wordsIn(title, language),
            version,
            date: fullDate(inForceFrom, language),
          })}
        </Text>
      ))}
    </Stack>
  )
}
