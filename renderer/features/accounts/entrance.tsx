import { Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { VaultStatus } from '@core/accounts/contract'
import { useFounding } from '@ui/app/founding'
import { LookMenu } from '@ui/app/shell/look-menu'
import { useText } from '@ui/app/text'
import { RecoveryKey } from './recovery-key'
import { Unlock } from './unlock'
import { Welcome } from './welcome'

/** Everything before a vault is open: set up, the recovery key, unlock. */
export function Entrance({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  const [elsewhere, setElsewhere] = useState(false)
  const recoveryKey = useFounding(founding => founding.recoveryKey)
  useEffect(() => {
    document.title = t('common.appName')
  }, [t])

  const page = () => {
    if (recoveryKey) return <RecoveryKey recoveryKey={recoveryKey} />
    if (status.state === 'locked' && !elsewhere) {
      return <Unlock vault={status} onElsewhere={() => setElsewhere(true)} />
    }
    const suggestedPath = status.state === 'open' ? status.path : status.suggestedPath
    return (
      <Welcome
        suggestedPath={suggestedPath}
        onBack={elsewhere ? () => setElsewhere(false) : undefined}
      />
    )
  }
  return (
    <div className="kaiji-entrance">
      <main>{page()}</main>
      <Group component="footer" gap="sm" mt="md" className="kaiji-screen-only">
        <LookMenu />
      </Group>
    </div>
  )
}
