import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { MemoryRouter, Navigate, Route, Routes } from 'react-router'
import { AccountsPage } from '@ui/features/accounts/accounts-page'
import { AfterRecovery } from '@ui/features/accounts/after-recovery'
import { DuePassword } from '@ui/features/accounts/due-password'
import { Entrance } from '@ui/features/accounts/entrance'
import { PasswordPage } from '@ui/features/accounts/password-page'
import { ReplaceRecoveryKey } from '@ui/features/accounts/replace-recovery-key'
import { BackupPage } from '@ui/features/backup/backup-page'
import { RestorePage } from '@ui/features/backup/restore-page'
import { BulkPage } from '@ui/features/bulk/bulk-page'
import { CalendarPage } from '@ui/features/calendar/calendar-page'
import { CaseListPage } from '@ui/features/case-list/case-list-page'
import { CasePage } from '@ui/features/case/case-page'
import { MergePage } from '@ui/features/case/merge-page'
import { SplitPage } from '@ui/features/case/split-page'
import { HealthNotice } from '@ui/features/health/health-notice'
import { HealthPage } from '@ui/features/health/health-page'
import { ImportPage } from '@ui/features/imports/import-page'
import { IntakePage } from '@ui/features/intake/intake-page'
import { LogPage } from '@ui/features/log/log-page'
import { LetterheadPage } from '@ui/features/settings/letterhead/letterhead-page'
import { MyDayPage } from '@ui/features/my-day/my-day-page'
import { PracticePage } from '@ui/features/practice/practice-page'
import { RegisterPage } from '@ui/features/register/register-page'
import { RetentionPage } from '@ui/features/retention/retention-page'
import { PoliciesPage } from '@ui/features/settings/policies/policies-page'
import { ProtectionPage } from '@ui/features/settings/protection-page'
import { PurposesPage } from '@ui/features/settings/purposes/purposes-page'
import { SettingsFilePage } from '@ui/features/settings/file/settings-file-page'
import { SystemsPage } from '@ui/features/settings/systems/systems-page'
import { RetentionSettingsPage } from '@ui/features/settings/retention-settings'
import { SearchPage } from '@ui/features/search/search-page'
import { SettingsPage } from '@ui/features/settings/settings-page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { api } from './api'
import { bringInPath } from './bring-in'
import { useCommandKeys } from './commands'
import { PageBoundary, WindowBoundary } from './broken-page'
import { problemOf } from './failure'
import { useFounding } from './founding'
import { useEnding } from './lock'
import { Look, useLookCommands } from './look'
import { useNewRecoveryKey } from './new-recovery-key'
import { usePlace } from './place'
import { queryClient } from './queries'
import { OnlyWhoMay } from './read-only'
import { SettingMark } from './setting-mark'
import { EndingNotice } from './shell/ending-notice'
import { Shell } from './shell/shell'
import { useText } from './text'
import { useRead } from './use-api'

// The editor and its toolkit are the largest part of the page, and most starts do not need them.
const LetterPage = lazy(async () => {
  const { LetterPage: page } = await import('@ui/features/letters/letter-page')
  return { default: page }
})

// So is the workshop, which writes sample letters.
const TemplatesPage = lazy(async () => {
  const { TemplatesPage: page } = await import('@ui/features/templates/templates-page')
  return { default: page }
})
const TemplatePage = lazy(async () => {
  const { TemplatePage: page } = await import('@ui/features/templates/template-page')
  return { default: page }
})

// Charts come with a library of their own.
const ReportsPage = lazy(async () => {
  const { ReportsPage: page } = await import('@ui/features/reports/reports-page')
  return { default: page }
})

const HelpPage = lazy(async () => {
  const { HelpPage: page } = await import('@ui/features/help/help-page')
  return { default: page }
})

export function App() {
  const locked = useEnding(state => state.ending === 'locked')
  return (
    <WindowBoundary>
      <QueryClientProvider client={queryClient}>
        <Look>
          <WindowCommands />
          {!locked && <Gate />}
          <EndingNotice />
        </Look>
      </QueryClientProvider>
    </WindowBoundary>
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
  return (
    <MemoryRouter initialEntries={[path]}>
      <Shell name={name} login={login}>
        <PageBoundary>
          <HealthNotice />
          <SettingMark />
          <Suspense fallback={<Reading />}>
            <Pages />
          </Suspense>
        </PageBoundary>
      </Shell>
    </MemoryRouter>
  )
}

function Intake() {
  const { t } = useText()
  return (
    <OnlyWhoMay action="case/work" otherwise={t('accounts.readOnly.intake')}>
      <IntakePage />
    </OnlyWhoMay>
  )
}

function BringIn() {
  const { t } = useText()
  return (
    <OnlyWhoMay action="case/work" otherwise={t('accounts.readOnly.intake')}>
      <ImportPage />
    </OnlyWhoMay>
  )
}

const Pages = () => (
  <Routes>
    <Route path="/" element={<MyDayPage />} />
    <Route path="/calendar" element={<CalendarPage />} />
    <Route path="/cases" element={<CaseListPage />} />
    <Route path="/cases/:caseId" element={<CasePage />} />
    <Route path="/cases/:caseId/merge" element={<MergePage />} />
    <Route path="/cases/:caseId/split" element={<SplitPage />} />
    <Route path="/intake" element={<Intake />} />
    <Route path={bringInPath} element={<BringIn />} />
    <Route path="/password" element={<PasswordPage />} />
    <Route path="/settings/accounts" element={<AccountsPage />} />
    <Route path="/letters/several" element={<BulkPage />} />
    <Route path="/letters/:letterRecordId" element={<LetterPage />} />
    <Route path="/search" element={<SearchPage />} />
    <Route path="/register" element={<RegisterPage />} />
    <Route path="/reports" element={<ReportsPage />} />
    <Route path="/backups" element={<BackupPage />} />
    <Route path="/backups/restore" element={<RestorePage />} />
    <Route path="/retention" element={<RetentionPage />} />
    <Route path="/log" element={<LogPage />} />
    <Route path="/settings" element={<SettingsPage />} />
    <Route path="/settings/retention" element={<RetentionSettingsPage />} />
    <Route path="/settings/letterhead" element={<LetterheadPage />} />
    <Route path="/settings/purposes" element={<PurposesPage />} />
    <Route path="/settings/systems" element={<SystemsPage />} />
    <Route path="/settings/policies" element={<PoliciesPage />} />
    <Route path="/settings/file" element={<SettingsFilePage />} />
    <Route path="/settings/protection" element={<ProtectionPage />} />
    <Route path="/settings/health" element={<HealthPage />} />
    <Route path="/settings/templates" element={<TemplatesPage />} />
    <Route path="/settings/templates/:regime/:letterId/:language" element={<TemplatePage />} />
    <Route path="/practice" element={<PracticePage />} />
    <Route path="/help" element={<HelpPage />} />
    <Route path="/help/:chapter" element={<HelpPage />} />
    <Route path="*" element={<Navigate to="/" replace />} />
  </Routes>
)
