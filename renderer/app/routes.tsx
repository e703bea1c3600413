import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { MemoryRouter, Navigate, Route, Routes } from 'react-router'
import { Entrance } from '@ui/features/accounts/entrance'
import { BackupPage } from '@ui/features/backup/backup-page'
import { RestorePage } from '@ui/features/backup/restore-page'
import { CaseListPage } from '@ui/features/case-list/case-list-page'
import { CasePage } from '@ui/features/case/case-page'
import { IntakePage } from '@ui/features/intake/intake-page'
import { MyDayPage } from '@ui/features/my-day/my-day-page'
import { SettingsPage } from '@ui/features/settings/settings-page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { api } from './api'
import { PageBoundary, WindowBoundary } from './broken-page'
import { problemOf } from './failure'
import { useFounding } from './founding'
import { Look } from './look'
import { usePlace } from './place'
import { queryClient } from './queries'
import { Shell } from './shell/shell'
import { useRead } from './use-api'

// The editor and its toolkit are the largest part of the page, and most starts do not need them.
const LetterPage = lazy(async () => {
  const { LetterPage: page } = await import('@ui/features/letters/letter-page')
  return { default: page }
})

export function App() {
  return (
    <WindowBoundary>
      <QueryClientProvider client={queryClient}>
        <Look>
          <Gate />
        </Look>
      </QueryClientProvider>
    </WindowBoundary>
  )
}

/** Nothing of a vault is on screen until it is open and its recovery key has been kept. */
function Gate() {
  const status = useRead(api.accounts.status, {})
  const founding = useFounding(state => state.creating)
  const path = usePlace(place => place.path)
  if (status.isPending) return <Reading />
  if (!status.data) {
    return <Problem problem={problemOf(status.error)} onRetry={() => void status.refetch()} />
  }
  if (status.data.state !== 'open' || founding) return <Entrance status={status.data} />
  const { name, login } = status.data
  return (
    <MemoryRouter initialEntries={[path]}>
      <Shell name={name} login={login}>
        <PageBoundary>
          <Suspense fallback={<Reading />}>
            <Pages />
          </Suspense>
        </PageBoundary>
      </Shell>
    </MemoryRouter>
  )
}

const Pages = () => (
  <Routes>
    <Route path="/" element={<MyDayPage />} />
    <Route path="/cases" element={<CaseListPage />} />
    <Route path="/cases/:caseId" element={<CasePage />} />
    <Route path="/intake" element={<IntakePage />} />
    <Route path="/letters/:letterRecordId" element={<LetterPage />} />
    <Route path="/backups" element={<BackupPage />} />
    <Route path="/backups/restore" element={<RestorePage />} />
    <Route path="/settings" element={<SettingsPage />} />
    <Route path="*" element={<Navigate to="/" replace />} />
  </Routes>
)
