import { Anchor, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useText } from '@ui/app/text'
import { PracticeOffer } from '@ui/ui/practice/practice-offer'
import { NewVaultForm } from './new-vault-form'
import { OpenBackup } from './open-backup'
import { OpenVault } from './open-vault'

type Props = {
  readonly suggestedPath: string
  /** Back to the vault that is known already, where there is one. */
  readonly onBack: (() => void) | undefined
}

/** The first page of a new installation: create a vault, or point at one. */
export function Welcome({ suggestedPath, onBack }: Props) {
  const { t } = useText()
  const [way, setWay] = useState(onBack ? 'open' : 'create')
  return (
    <Stack gap="md">
      <Title order={1}>{t('accounts.welcome.title')}</Title>
      <Text>{t('accounts.welcome.lead')}</Text>
      <PracticeOffer />
      <SegmentedControl
        fullWidth
        aria-label={t('accounts.welcome.which')}
        value={way}
        onChange={setWay}
        data={[
          { value: 'create', label: t('accounts.welcome.create') },
          { value: 'open', label: t('accounts.welcome.open') },
          { value: 'backup', label: t('backup.elsewhere.title') },
        ]}
      />
      {way === 'create' && <NewVaultForm suggestedPath={suggestedPath} />}
      {way === 'open' && <OpenVault {...(onBack ? { onOpened: onBack } : {})} />}
      {way === 'backup' && <OpenBackup suggestedPath={suggestedPath} />}
      {onBack && (
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {t('common.back')}
        </Anchor>
      )}
    </Stack>
  )
}
