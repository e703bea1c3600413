import { Stack, Text, Title } from '@mantine/core'
import { useFounding } from '@ui/app/founding'
import { useText } from '@ui/app/text'
import { KeySheet } from './key-sheet'

/** The recovery key of a new vault, once: to print or write down, and to read back before the work begins. */
export function RecoveryKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useText()
  const { organisation, end } = useFounding()
  return (
    <section className="kaiji-section">
      <Stack gap="md">
        <Stack gap="xs" className="kaiji-screen-only">
          <Title order={1}>{t('accounts.key.title')}</Title>
          <Text>{t('accounts.key.lead')}</Text>
        </Stack>
        <KeySheet
          recoveryKey={recoveryKey}
          organisation={organisation}
          submit={t('accounts.key.continue')}
          onRead={end}
        />
      </Stack>
    </section>
  )
}
