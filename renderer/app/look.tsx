import { MantineProvider, type MantineColorScheme } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useCommands } from './commands'
import { usePreferences } from './preferences'
import { Tips } from '@ui/ui/tips'
import { useText } from './text'
import { createKaijiTheme, paperColors } from './theme'

/** Theme, colours, calendar language: what every page is drawn with. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { t, language } = useText()
  const colorScheme: MantineColorScheme = usePreferences(state => state.colorScheme)
  const density = usePreferences(state => state.density)
  const theme = useMemo(() => createKaijiTheme({ t, language }, density), [t, language, density])
  useEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
  const scheme = colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme }
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paperColors}
      defaultColorScheme="auto"
      colorSchemeManager={noMemory}
      {...scheme}
    >
      <DatesProvider
        settings={{
          locale: language,
          firstDayOfWeek: language === 'ja' ? 0 : 1,
          // Red is for what is late or destroys.
          weekendDays: [],
        }}
      >
        <Notifications position="bottom-right" className="kaiji-passing" />
        <Tips />
        {children}
      </DatesProvider>
    </MantineProvider>
  )
}

/** The choices of how things look, by menu and Ctrl+K. */
export function useLookCommands(): void {
  const { language } = useText()
  const change = usePreferences(state => state.change)
  useCommands({
    light: () => change({ colorScheme: 'light' }),
    dark: () => change({ colorScheme: 'dark' }),
    asComputer: () => change({ colorScheme: 'auto' }),
    comfortable: () => change({ density: 'comfortable' }),
    compact: () => change({ density: 'compact' }),
    otherLanguage: () => change({ language: language === 'ja' ? 'en' : 'ja' }),
  })
}

/** The choice is kept with the preferences, not in the page. */
const noMemory = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
