import { MantineProvider, type MantineColorScheme } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { useMemo, type ReactNode } from 'react'
import { usePreferences } from './preferences'
import { useText } from './text'
import { createKaijiTheme, paperColors } from './theme'

/** Theme, colours, calendar language: what every page is drawn with. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { t, language } = useText()
  const colorScheme: MantineColorScheme = usePreferences(state => state.colorScheme)
  const theme = useMemo(() => createKaijiTheme(t), [t])
  const scheme = colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme }
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paperColors}
      defaultColorScheme="auto"
      colorSchemeManager={noMemory}
      {...scheme}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: language === 'ja' ? 0 : 1 }}>
        <Notifications position="bottom-right" />
        {children}
      </DatesProvider>
    </MantineProvider>
  )
}

/** The choice is kept with the preferences, not in the page. */
const noMemory = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
