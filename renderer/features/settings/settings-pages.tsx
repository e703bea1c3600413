import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { can } from '@core/accounts/access'
import { useRole } from '@ui/app/may'
import { useText } from '@ui/app/text'

/** The settings that have a page of their own. */
const pages = [
  { to: '/settings/accounts', words: 'accounts.manage', action: 'accounts/manage' },
  { to: '/settings/letterhead', words: 'letterhead', action: 'vault/use' },
  { to: '/settings/purposes', words: 'purposes', action: 'vault/use' },
  { to: '/settings/systems', words: 'systems', action: 'vault/use' },
  { to: '/settings/policies', words: 'policies', action: 'vault/use' },
  { to: '/settings/protection', words: 'protection', action: 'vault/use' },
  { to: '/settings/templates', words: 'templates', action: 'case/view' },
  { to: '/settings/retention', words: 'retention.settings', action: 'vault/use' },
  { to: '/settings/health', words: 'health', action: 'vault/verify' },
  { to: '/settings/file', words: 'settingsFile', action: 'policy/change' },
] as const

export function SettingsPages() {
  const { t } = useText()
  const role = useRole()
  const shown = pages.filter(page => role !== undefined && can(role, page.action))
  return (
    <ul className="kaiji-section kaiji-pages" aria-label={t('settings.title')}>
      {shown.map(({ to, words }) => (
        <li key={to}>
          <Anchor component={Link} to={to} size="sm">
            {t(`${words}.link`)}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t(`${words}.linkHelp`)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
