import { lazy, type ComponentType } from 'react'

/** A page that no start shows: its code is read when somebody goes to it, or when there is time. */
const later = (read: () => Promise<ComponentType>) => lazy(async () => ({ default: await read() }))

export const AccountsPage = later(
  async () => (await import('@ui/features/accounts/accounts-page')).AccountsPage,
)
export const BackupPage = later(
  async () => (await import('@ui/features/backup/backup-page')).BackupPage,
)
export const BulkPage = later(async () => (await import('@ui/features/bulk/bulk-page')).BulkPage)
export const CalendarPage = later(
  async () => (await import('@ui/features/calendar/calendar-page')).CalendarPage,
)
export const CasePage = later(async () => (await import('@ui/features/case/case-page')).CasePage)
export const HealthPage = later(
  async () => (await import('@ui/features/health/health-page')).HealthPage,
)
export const HelpPage = later(async () => (await import('@ui/features/help/help-page')).HelpPage)
export const ImportPage = later(
  async () => (await import('@ui/features/imports/import-page')).ImportPage,
)
export const IntakePage = later(
  async () => (await import('@ui/features/intake/intake-page')).IntakePage,
)
export const LetterPage = later(
  async () => (await import('@ui/features/letters/letter-page')).LetterPage,
)
export const LetterheadPage = later(
  async () => (await import('@ui/features/settings/letterhead/letterhead-page')).LetterheadPage,
)
export const LogPage = later(async () => (await import('@ui/features/log/log-page')).LogPage)
export const MergePage = later(async () => (await import('@ui/features/case/merge-page')).MergePage)
export const PasswordPage = later(
  async () => (await import('@ui/features/accounts/password-page')).PasswordPage,
)
export const PoliciesPage = later(
  async () => (await import('@ui/features/settings/policies/policies-page')).PoliciesPage,
)
export const PracticePage = later(
  async () => (await import('@ui/features/practice/practice-page')).PracticePage,
)
export const ProtectionPage = later(
  async () => (await import('@ui/features/settings/protection-page')).ProtectionPage,
)
export const PurposesPage = later(
  async () => (await import('@ui/features/settings/purposes/purposes-page')).PurposesPage,
)
export const RegisterPage = later(
  async () => (await import('@ui/features/register/register-page')).RegisterPage,
)
export const ReportsPage = later(
  async () => (await import('@ui/features/reports/reports-page')).ReportsPage,
)
export const RestorePage = later(
  async () => (await import('@ui/features/backup/restore-page')).RestorePage,
)
export const RetentionPage = later(
  async () => (await import('@ui/features/retention/retention-page')).RetentionPage,
)
export const RetentionSettingsPage = later(
  async () => (await import('@ui/features/settings/retention-settings')).RetentionSettingsPage,
)
export const SettingsFilePage = later(
  async () => (await import('@ui/features/settings/file/settings-file-page')).SettingsFilePage,
)
export const SettingsPage = later(
  async () => (await import('@ui/features/settings/settings-page')).SettingsPage,
)
export const SplitPage = later(async () => (await import('@ui/features/case/split-page')).SplitPage)
export const SystemsPage = later(
  async () => (await import('@ui/features/settings/systems/systems-page')).SystemsPage,
)
export const TemplatePage = later(
  async () => (await import('@ui/features/templates/template-page')).TemplatePage,
)
export const TemplatesPage = later(
  async () => (await import('@ui/features/templates/templates-page')).TemplatesPage,
)

/** Reads the code of the pages that most days need, once the first page stands and nobody waits. */
export function readPagesAhead(): () => void {
  const timer = setTimeout(() => {
    requestIdleCallback(() => {
      void import('@ui/features/case/case-page')
      void import('@ui/features/intake/intake-page')
    })
  }, firstPageMs)
  return () => clearTimeout(timer)
}

const firstPageMs = 1000
