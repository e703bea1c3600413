import { Button, Menu, Text } from '@mantine/core'
import { IconLock, IconUser } from '@tabler/icons-react'
import { lockNow } from '../lock'
import { useText } from '../text'

/** Who is working, and the way to lock. */
export function AccountMenu({ name, login }: { readonly name: string; readonly login: string }) {
  const { t } = useText()
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
        <Menu.Label>{t('common.signedIn', { name, login })}</Menu.Label>
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
