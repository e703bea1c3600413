import { Anchor, Text } from '@mantine/core'
import type { VaultStatus } from '@core/accounts/contract'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'

type Props = {
  readonly vault: Extract<VaultStatus, { state: 'locked' }>
  readonly onElsewhere: () => void
}

/** Which vault this is, where it lies, and when it was last safe elsewhere. */
export function VaultFacts({ vault, onElsewhere }: Props) {
  const { t, language } = useText()
  const folder = vault.path.split(/[\\/]/).filter(Boolean).at(-1) ?? vault.path
  const backup = vault.lastVerifiedBackup
  return (
    <Text component="dl" size="sm" className="kaiji-facts">
      <dt>{t('accounts.unlock.vault')}</dt>
      <dd>{folder}</dd>
      <dt>{t('accounts.unlock.place')}</dt>
      <dd>
        {vault.path}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onElsewhere}>
          {t('accounts.unlock.otherVault')}
        </Anchor>
      </dd>
      <dt>{t('accounts.unlock.lastBackup')}</dt>
      <dd className={backup ? '' : 'kaiji-soon'}>
        {backup ? momentWords(t, language, backup) : t('accounts.unlock.noBackup')}
      </dd>
    </Text>
  )
}
