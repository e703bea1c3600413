import { Suspense, useEffect, type ReactNode } from 'react'
import { MemoryRouter, Navigate, Route, Routes } from 'react-router'
import { CaseListPage } from '@ui/features/case-list/case-list-page'
import { HealthNotice } from '@ui/features/health/health-notice'
import { MyDayPage } from '@ui/features/my-day/my-day-page'
import { SearchPage } from '@ui/features/search/search-page'
import { Reading } from '@ui/ui/reading'
import { bringInPath } from './bring-in'
import { PageBoundary } from './broken-page'
import {
  AccountsPage,
  BackupPage,
  BulkPage,
  CalendarPage,
  CasePage,
  HealthPage,
  HelpPage,
  ImportPage,
  IntakePage,
  LetterPage,
  LetterheadPage,
  LogPage,
  MergePage,
  PasswordPage,
  PoliciesPage,
  PracticePage,
  ProtectionPage,
  PurposesPage,
  RegisterPage,
  ReportsPage,
  RestorePage,
  RetentionPage,
  RetentionSettingsPage,
  SettingsFilePage,
  SettingsPage,
  SplitPage,
  SystemsPage,
  TemplatePage,
  TemplatesPage,
  readPagesAhead,
} from './routes-later'
import { Later } from '@ui/ui/later'
import { OnlyWhoMay } from './read-only'
import { SettingMark } from './setting-mark'
import { Shell } from './shell/shell'
import { useText } from './text'

type Props = { readonly path: string; readonly name: string; readonly login: string }

/** What is to be seen of a vault that is open. */
export function Inside({ path, name, login }: Props) {
  useEffect(readPagesAhead, [])
  return (
    <MemoryRouter initialEntries={[path]}>
      <Shell name={name} login={login}>
        <PageBoundary>
          <Later>
            <HealthNotice />
          </Later>
          <SettingMark />
          <Suspense fallback={<Reading />}>
            <Pages />
          </Suspense>
        </PageBoundary>
      </Shell>
    </MemoryRouter>
  )
}

/** Pages for whoever takes inquiries in. */
function ForIntake({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  return (
    <OnlyWhoMay action="case/work" otherwise={t('accounts.readOnly.intake')}>
      {children}
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
    <Route
      path="/intake"
      element={
        <ForIntake>
          <IntakePage />
        </ForIntake>
      }
    />
    <Route
      path={bringInPath}
      element={
        <ForIntake>
          <ImportPage />
        </ForIntake>
      }
    />
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
