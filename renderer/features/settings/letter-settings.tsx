import { Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { documentNumber } from '@core/letters/frame'
import { letterDate } from '@core/letters/wareki'
import { settings as shape, type Settings } from '@core/settings/settings'
import { yearOf } from '@core/time/calendar-date'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { AutoText } from '@ui/ui/auto-text'
import { Problem } from '@ui/ui/problem'
import type { AppError } from '@core/errors'
import { useSaveSettings } from './use-settings'

/** Numbering, dates and type of the letters. */
export function LetterSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const today = useToday()
  const { save, saveOrganisation } = useSaveSettings()
  const [problem, setProblem] = useState<AppError>()
  const choose = (change: Parameters<typeof save>[0]) => {
    setProblem(undefined)
    void save(change).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <>
      <AutoText
        label={t('settings.letters.numbering')}
        description={t('settings.letters.numberingHelp')}
        value={settings.organisation.documentNumbering}
        onSave={documentNumbering => saveOrganisation({ documentNumbering })}
      />
      <NumberExample pattern={settings.organisation.documentNumbering} />
      <Radio.Group
        label={t('settings.letters.dateStyle')}
        value={settings.dateStyle}
        onChange={style => choose({ dateStyle: shape.shape.dateStyle.parse(style) })}
      >
        <Stack gap="xs" mt={4}>
          {shape.shape.dateStyle.options.map(style => (
            <Radio
              key={style}
              value={style}
              label={t(`settings.letters.${style}`, {
                example: letterDate(today, 'ja', { ja: style, en: 'british' }),
              })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('settings.letters.font')}
        value={settings.font}
        onChange={font => choose({ font: shape.shape.font.parse(font) })}
      >
        <Stack gap="xs" mt={4}>
          {shape.shape.font.options.map(font => (
            <Radio key={font} value={font} label={t(`settings.letters.${font}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {problem && <Problem problem={problem} />}
    </>
  )
}

/** What the next number would look like; says so when every letter would get the same one. */
function NumberExample({ pattern }: { readonly pattern: string }) {
  const { t } = useText()
  const year = yearOf(useToday())
  if (!pattern.includes('{n}')) {
    return (
      <Text size="sm" className="kaiji-status-part kaiji-soon" role="status">
        <IconAlertTriangle size={14} aria-hidden />
        {t('settings.letters.numberingFault')}
      </Text>
    )
  }
  return (
    <Text size="sm" role="status">
      {t('settings.letters.numberingExample', { example: documentNumber(pattern, year, 12) })}
    </Text>
  )
}
