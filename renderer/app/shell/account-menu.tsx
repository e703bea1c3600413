import { Button, Menu, Text } from '@mantine/core'
import { IconKey, IconLock, IconUser } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { lockNow } from '../lock'
import { useRole } from '../may'
import { useText } from '../text'

/** Who is working and as what, their own password, and the way to lock. */
export function AccountMenu(who: { readonly name: string; readonly login: string }) {
  const { t } = useText()
  const navigate = useNavigate()
  const role = useRole()
  // The recovery key opened the vault, and nobody knows who holds it.
  const name = who.name || t('accounts.recovery.title')
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          fz="xs"
          color="gray"
          c="inherit"
          aria-label={t('common.account', { name })}
          leftSection={<IconUser size={14} aria-hidden />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('common.signedIn', { name, login: who.login })}
          {role && (
            <Text size="xs" c="dimmed">
              {t(`accounts.role.${role}`)}
            </Text>
          )}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconKey size={14} aria-hidden />}
          onClick={() => void navigate('/password')}
        >
          {t('accounts.own.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={14} aria-hidden />}
          rightSection={
            <Text size="xs" c="dimmed">
              Ctrl+L
            </Text>
          }
          onClick={() => void lockNow()}
        >
          {t('common.lockNow')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
