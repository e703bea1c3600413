import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLanguage, IconMoon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePreferences } from '../preferences'
import { useText } from '../text'

const schemes = ['light', 'dark', 'auto'] as const
const densities = ['comfortable', 'compact'] as const
const button = {
  variant: 'subtle',
  size: 'compact-sm',
  fz: 'xs',
  color: 'gray',
  c: 'inherit',
} as const

/** Language, colours and density: one click or two, in the status bar and on the unlock page. */
export function LookMenu() {
  const { t, language } = useText()
  const { colorScheme, density, change } = usePreferences()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <>
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <Button
            {...button}
            aria-label={t('common.colorScheme.title')}
            leftSection={<IconMoon size={14} aria-hidden />}
          >
            <span className="kaiji-look-word">{t('common.colorScheme.title')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map(scheme => (
            <Choice
              key={scheme}
              chosen={scheme === colorScheme}
              onClick={() => change({ colorScheme: scheme })}
            >
              {t(`common.colorScheme.${scheme}`)}
            </Choice>
          ))}
          <Menu.Divider />
          {densities.map(one => (
            <Choice key={one} chosen={one === density} onClick={() => change({ density: one })}>
              {t(`commands.name.${one}`)}
            </Choice>
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

type ChoiceProps = {
  readonly chosen: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

const Choice = ({ chosen, onClick, children }: ChoiceProps) => (
  <Menu.RadioItem
    value=""
    checked={chosen}
    checkIcon={<IconCheck size={14} aria-hidden />}
    closeMenuOnClick
    onChange={onClick}
  >
    {children}
  </Menu.RadioItem>
)
