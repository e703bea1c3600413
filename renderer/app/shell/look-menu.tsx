import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLanguage, IconMoon } from '@tabler/icons-react'
import { usePreferences } from '../preferences'
import { useText } from '../text'

const schemes = ['light', 'dark', 'auto'] as const
const button = {
  variant: 'subtle',
  size: 'compact-sm',
  fz: 'xs',
  color: 'gray',
  c: 'inherit',
} as const

/** Language and colours: one click each, in the status bar and on the unlock page. */
export function LookMenu() {
  const { t, language } = useText()
  const { colorScheme, change } = usePreferences()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <>
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <Button {...button} leftSection={<IconMoon size={14} aria-hidden />}>
            {t('common.colorScheme.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map(scheme => (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={scheme === colorScheme}
              leftSection={
                <IconCheck
                  size={14}
                  aria-hidden
                  visibility={scheme === colorScheme ? 'visible' : 'hidden'}
                />
              }
              onClick={() => change({ colorScheme: scheme })}
            >
              {t(`common.colorScheme.${scheme}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        {...button}
        lang={other}
        leftSection={<IconLanguage size={14} aria-hidden />}
        onClick={() => change({ language: other })}
      >
        {t(`common.language.${other}`)}
      </Button>
    </>
  )
}
