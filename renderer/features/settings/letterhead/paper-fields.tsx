import { Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { documentNumber } from '@core/letters/frame'
import { letterheadLook, type LetterheadLook } from '@core/letters/letterhead'
import { yearOf } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { AutoText } from '@ui/ui/auto-text'
import type { SaveLetterhead } from './use-letterheads'

type PaperProps = {
  readonly look: LetterheadLook
  readonly save: SaveLetterhead
  readonly disabled: boolean
}

const choices = {
  paper: letterheadLook.shape.paper.options,
  window: letterheadLook.shape.window.options,
  font: letterheadLook.shape.font.options,
} as const

/** Size of paper, place of the address, style of type. */
export function PaperFields({ look, save, disabled }: PaperProps) {
  const { t } = useText()
  const choose = (change: unknown) => {
    const parsed = letterheadLook.partial().safeParse(change)
    if (!parsed.success) return
    const { paper, window, font } = parsed.data
    void save({
      look: { ...(paper && { paper }), ...(window && { window }), ...(font && { font }) },
    })
  }
  return (
    <>
      {(['paper', 'window', 'font'] as const).map(field => (
        <Radio.Group
          key={field}
          label={t(`letterhead.${field}.label`)}
          value={look[field]}
          onChange={value => choose({ [field]: value })}
        >
          <Stack gap="xs" mt={4}>
            {choices[field].map(value => (
              <Radio
                key={value}
                value={value}
                disabled={disabled}
                label={t(`letterhead.choice.${value}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      ))}
    </>
  )
}

type NumberingProps = {
  readonly pattern: string
  /** The organisation's own pattern, where this is another letterhead. */
  readonly ownPattern: string | null
  readonly save: SaveLetterhead
}

/** The pattern of document numbers, with what the next would look like. */
export function NumberingField({ pattern, ownPattern, save }: NumberingProps) {
  const { t } = useText()
  const year = yearOf(useToday())
  return (
    <>
      <AutoText
        label={t('settings.letters.numbering')}
        description={t('settings.letters.numberingHelp')}
        value={pattern}
        onSave={documentNumbering => save({ organisation: { documentNumbering } })}
      />
      <Text size="sm" role="status">
        {pattern.includes('{n}') ? (
          t('settings.letters.numberingExample', { example: documentNumber(pattern, year, 12) })
        ) : (
          <span className="kaiji-status-part kaiji-soon">
            <IconAlertTriangle size={14} aria-hidden />
            {t('settings.letters.numberingFault')}
          </span>
        )}
      </Text>
      {ownPattern !== null && (
        <Text size="xs" c="dimmed">
          {t(pattern === ownPattern ? 'letterhead.series.shared' : 'letterhead.series.own')}
        </Text>
      )}
    </>
  )
}
