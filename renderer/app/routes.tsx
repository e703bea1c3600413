import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { AfterRecovery } from '@ui/features/accounts/after-recovery'
import { DuePassword } from '@ui/features/accounts/due-password'
import { Entrance } from '@ui/features/accounts/entrance'
import { ReplaceRecoveryKey } from '@ui/features/accounts/replace-recovery-key'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { api } from './api'
import { useCommandKeys } from './commands'
import { WindowBoundary } from './broken-page'
import { problemOf } from './failure'
import { useFounding } from './founding'
import { useEnding } from './lock'
import { Look, useLookCommands } from './look'
import { useNewRecoveryKey } from './new-recovery-key'
import { usePlace } from './place'
import { queryClient } from './queries'
import { Inside } from './routes-inside'
import { EndingNotice } from './shell/ending-notice'
import { SpokenText } from './text'
import { useRead } from './use-api'

export function App() {
  const locked = useEnding(state => state.ending === 'locked')
  return (
    <SpokenText>
      <WindowBoundary>
        <QueryClientProvider client={queryClient}>
          <Look>
            <WindowCommands />
            {!locked && <Gate />}
            <EndingNotice />
          </Look>
        </QueryClientProvider>
      </WindowBoundary>
    </SpokenText>
  )
}

/** The keys and menus of the window; how things look can be changed before a vault is open. */
function WindowCommands() {
  useLookCommands()
  useCommandKeys()
  return null
}

/** Nothing of a vault is on screen until it is open and its recovery key has been kept. */
function Gate() {
  const status = useRead(api.accounts.status, {})
  const founding = useFounding(state => state.creating)
  const path = usePlace(place => place.path)
  const newKey = useNewRecoveryKey(state => state.recoveryKey)
  const [offered, setOffered] = useState(false)
  if (status.isPending) return <Reading />
  if (!status.data) {
    return <Problem problem={problemOf(status.error)} onRetry={() => void status.refetch()} />
  }
  if (status.data.state !== 'open' || founding) return <Entrance status={status.data} />
  const { name, login, organisation, passwordDue, byRecoveryKey } = status.data
  if (passwordDue) return <DuePassword why={passwordDue} hints={[name, login, organisation]} />
  if (newKey) return <ReplaceRecoveryKey recoveryKey={newKey} organisation={organisation} />
  if (byRecoveryKey && !offered) return <AfterRecovery onLeave={() => setOffered(true)} />
  return <Inside path={path} name={name} login={login} />
}
