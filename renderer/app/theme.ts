import {
  createTheme,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { TFunction } from 'i18next'
import type { Language } from '@core/bilingual'
import type { Preferences } from '@core/ipc/contract'
import { calendarDate } from '@core/time/calendar-date'
import { fullDate, monthName } from './date-words'

/** 藍, the one accent: it marks the next step. */
const indigo: MantineColorsTuple = [
  '#eef4fa',
  '#d9e6f2',
  '#b3cde4',
  '#8ab2d5',
  '#6fa3cf',
  '#4a88bd',
  '#3576ad',
  '#27629a',
  '#1d5285',
  '#143f69',
]

/** Late, or destroys. Nothing else is red. */
const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fadcd9',
  '#f4b6b0',
  '#f0a099',
  '#ea8178',
  '#d94a3f',
  '#c9372c',
  '#b42318',
  '#972017',
  '#7a1a13',
]

/** Soon, or check this. */
const amber: MantineColorsTuple = [
  '#fff8e6',
  '#fdedc3',
  '#f9d98a',
  '#f2c14e',
  '#e3a620',
  '#c98a0a',
  '#a86f05',
  '#8a5a06',
  '#6f4808',
  '#57390a',
]

/** Ink at night, from text to the deepest background. */
const dark: MantineColorsTuple = [
  '#e4e5e7',
  '#c9ccd1',
  '#a9aeb5',
  '#7d838b',
  '#454a51',
  '#363a40',
  '#24282c',
  '#1f2226',
  '#17191c',
  '#101214',
]

const fonts =
  '"Hiragino Sans", "Yu Gothic UI", "Noto Sans JP Common", "Noto Sans JP", system-ui, sans-serif'

const heading = (size: number, lineHeight: string) => ({ fontSize: rem(size), lineHeight })

const spacings = {
  comfortable: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  compact: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
}

const dayOf = (text: string) => calendarDate.parse(text.slice(0, 10))

/** The look of the paper desk, and the names screen readers give to parts that Mantine draws. */
export const createKaijiTheme = (
  { t, language }: { readonly t: TFunction; readonly language: Language },
  density: Preferences['density'],
): MantineThemeOverride => {
  const compact = density === 'compact'
  return createTheme({
    colors: { indigo, red, amber, dark },
    primaryColor: 'indigo',
    primaryShade: { light: 7, dark: 6 },
    defaultRadius: 4,
    respectReducedMotion: true,
    fontFamily: fonts,
    fontFamilyMonospace: `ui-monospace, "Cascadia Mono", Consolas, ${fonts}`,
    fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(18) },
    lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.5' },
    spacing: spacings[density],
    headings: {
      fontFamily: fonts,
      fontWeight: '700',
      sizes: {
        h1: heading(22, '1.4'),
        h2: heading(18, '1.45'),
        h3: heading(16, '1.5'),
        h4: heading(16, '1.5'),
        h5: heading(15, '1.6'),
        h6: heading(15, '1.6'),
      },
    },
    components: {
      Badge: {
        styles: { root: { textTransform: 'none' } },
        vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
          root: size === 'lg' ? {} : { '--badge-fz': rem(12) },
        }),
      },
      Button: {
        styles: { label: { fontWeight: 500 } },
        vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
          root: compact && (size ?? 'sm') === 'sm' ? { '--button-height': rem(30) } : {},
        }),
      },
      Input: {
        vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
          wrapper: compact && (size ?? 'sm') === 'sm' ? { '--input-height': rem(30) } : {},
        }),
      },
      InputWrapper: {
        styles: {
          label: { marginBottom: rem(4), fontSize: rem(13) },
          description: { lineHeight: 1.5 },
        },
      },
      Fieldset: { styles: { root: { margin: 0 } } },
      Alert: { styles: { root: { padding: `${rem(8)} ${rem(12)}` } } },
      PasswordInput: {
        defaultProps: {
          visibilityToggleButtonProps: { 'aria-label': t('common.showPassword'), tabIndex: 0 },
        },
      },
      DateInput: {
        defaultProps: {
          hideOutsideDates: true,
          monthLabelFormat: (date: string) => monthName(dayOf(date), language),
          yearLabelFormat: language === 'ja' ? 'YYYY年' : 'YYYY',
          getDayAriaLabel: (date: string) => fullDate(dayOf(date), language),
          ariaLabels: {
            nextMonth: t('common.calendar.nextMonth'),
            previousMonth: t('common.calendar.previousMonth'),
            nextYear: t('common.calendar.nextYear'),
            previousYear: t('common.calendar.previousYear'),
            nextDecade: t('common.calendar.nextDecade'),
            previousDecade: t('common.calendar.previousDecade'),
          },
        },
      },
      Notification: {
        defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } },
      },
      Modal: {
        defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } },
        styles: { title: { fontSize: rem(16), fontWeight: 700 } },
      },
      // The keyboard goes to the first line of a menu, not to a box that is none of its lines.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
      Tooltip: { defaultProps: { withArrow: true, openDelay: 300, multiline: true, maw: 360 } },
    },
  })
}

/** Ink and paper for both schemes; every pair holds WCAG AA. */
export const paperColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f5f1',
    '--mantine-color-text': '#22252a',
    '--mantine-color-bright': '#22252a',
    '--mantine-color-default-color': '#22252a',
    '--mantine-color-dimmed': '#565b63',
    '--mantine-color-placeholder': '#686d75',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#c9c6bc',
    '--kaiji-surface': '#ffffff',
    '--kaiji-border': '#dedbd2',
    '--kaiji-edge': '#8e8b82',
    '--kaiji-hover': '#f0eee8',
    '--kaiji-late': '#b42318',
    '--kaiji-soon': '#7d5106',
    '--kaiji-selected': '#e4ecf4',
  },
  dark: {
    '--mantine-color-body': '#17191c',
    '--mantine-color-text': '#e4e5e7',
    '--mantine-color-bright': '#e4e5e7',
    '--mantine-color-default-color': '#e4e5e7',
    '--mantine-color-dimmed': '#a9aeb5',
    '--mantine-color-placeholder': '#949aa2',
    '--mantine-color-error': '#f0a099',
    '--mantine-color-default': '#24282c',
    // Mantine would write these in white, and what destroys could not be told from the rest.
    '--mantine-color-indigo-light': '#22384e',
    '--mantine-color-indigo-light-hover': '#27405a',
    '--mantine-color-indigo-light-color': indigo[3],
    '--mantine-color-red-light': '#43221f',
    '--mantine-color-red-light-hover': '#572a26',
    '--mantine-color-red-light-color': red[3],
    '--mantine-color-amber-light': '#3a2f16',
    '--mantine-color-amber-light-hover': '#4a3c1c',
    '--mantine-color-amber-light-color': amber[2],
    '--mantine-color-default-border': '#454a51',
    '--kaiji-surface': '#1f2226',
    '--kaiji-border': '#363a40',
    '--kaiji-edge': '#757b83',
    '--kaiji-hover': '#282c31',
    '--kaiji-late': '#f0a099',
    '--kaiji-soon': '#e9bd5c',
    '--kaiji-selected': '#243649',
  },
})
