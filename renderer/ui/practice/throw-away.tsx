import type { ButtonProps } from '@mantine/core'
import type { PracticeState } from '@core/practice/contract'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '../confirm-button'

type Props = ButtonProps & { readonly state: PracticeState; readonly onThrowAway: () => void }

/** Ends practice for good, after saying what and how much goes. */
export function ThrowAway({ state, onThrowAway, ...button }: Props) {
  const { t, language } = useText()
  const { holds, madeAt } = state
  return (
    <ConfirmButton
      {...button}
      question={
        holds
          ? t('practice.endAsk', { ...holds, guided: '' })
          : t('practice.endAskClosed', { when: momentWords(t, language, madeAt) })
      }
      confirmLabel={t('practice.endDo')}
      onConfirm={onThrowAway}
    >
      {t('practice.end')}
    </ConfirmButton>
  )
}
