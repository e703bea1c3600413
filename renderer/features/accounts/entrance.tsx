import { Box } from '@mantine/core'
import { useState } from 'react'
import type { VaultStatus } from '@core/accounts/contract'
import { useFounding } from '@ui/app/founding'
import { PracticeOffer } from '@ui/ui/practice/practice-offer'
import { EntranceFrame } from './entrance-frame'
import { RecoveryKey } from './recovery-key'
import { Unlock } from './unlock'
import { Welcome } from './welcome'

/** Everything before a vault is open: set up, the recovery key, unlock. */
export function Entrance({ status }: { readonly status: VaultStatus }) {
  const [elsewhere, setElsewhere] = useState(false)
  const recoveryKey = useFounding(founding => founding.recoveryKey)

  const isUnlocking = !recoveryKey && status.state === 'locked' && !elsewhere
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
    <EntranceFrame>
      {page()}
      {isUnlocking && (
        <Box mt="md">
          <PracticeOffer />
        </Box>
      )}
    </EntranceFrame>
  )
}
