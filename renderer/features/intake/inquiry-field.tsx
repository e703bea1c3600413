import { Button, Group, Input, Stack, Text, Textarea } from '@mantine/core'
import type { ClipboardEvent } from 'react'
import { maskText } from '@core/sensitive/mask'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { hasEndlessLine, PlainText } from '@ui/ui/plain-text'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { longestText } from './draft-problems'
import { fieldId } from './form-field'

type Props = {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (text: string) => void
}

/** More than a text field can show without freezing the window. */
const isTooMuch = (text: string): boolean => text.length > longestText || hasEndlessLine(text)

/** The inquiry as received. A text too long for a field is held and shown in part, and never lost. */
export function InquiryField({ value, problem, onChange }: Props) {
  const { t } = useText()
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text')
    const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
    if (!isTooMuch(whole)) return
    event.preventDefault()
    onChange(whole)
  }
  if (isTooMuch(value)) return <HeldText value={value} problem={problem} onChange={onChange} />
  return (
    <div>
      <Textarea
        id={fieldId('inquiry')}
        label={t('intake.what.inquiry')}
        description={t('intake.what.inquiryNote')}
        rows={12}
        resize="vertical"
        value={value}
        error={problem}
        onPaste={onPaste}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <SensitiveNotice
        text={value}
        place="mail"
        caseId={null}
        onMask={found => onChange(maskText(value, found))}
      />
    </div>
  )
}

/** Characters of a held text that are shown. */
const excerptLength = 600

function HeldText({ value, problem, onChange }: Props) {
  const { t } = useText()
  const label = t('intake.what.inquiry')
  const rest = value.length - excerptLength
  return (
    <Input.Wrapper
      id={fieldId('inquiry')}
      label={label}
      labelElement="div"
      inputWrapperOrder={['label', 'error', 'input']}
      error={problem}
    >
      <Stack gap="xs" mt={4}>
        {!problem && (
          <Text size="sm">{t('intake.held.kept', { length: value.length.toLocaleString() })}</Text>
        )}
        <div className="intake-mail-text" tabIndex={0} role="region" aria-label={label}>
          <PlainText text={value.slice(0, excerptLength)} />
          <Text size="sm" c="dimmed">
            {t('intake.held.more', { count: rest, length: rest.toLocaleString() })}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void navigator.clipboard.writeText(value)}
          >
            {t('common.copy')}
          </Button>
          {value.length > longestText && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onChange(value.slice(0, longestText))}
            >
              {t('intake.held.cut', { limit: longestText.toLocaleString() })}
            </Button>
          )}
          <ConfirmButton
            size="compact-sm"
            question={t('intake.held.emptyAsk', { length: value.length.toLocaleString() })}
            confirmLabel={t('intake.held.empty')}
            onConfirm={() => onChange('')}
          >
            {t('intake.held.empty')}
          </ConfirmButton>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
