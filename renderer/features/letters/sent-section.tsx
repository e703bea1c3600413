import { Button, Group } from '@mantine/core'
import { Link } from 'react-router'
import type { Dispatch, LetterRecord } from '@core/letters/letter'
import { isReturned } from '@core/letters/way-out'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText, type Text as Words } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { exactDate } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { WhyButton } from '@ui/ui/why-button'
import { Facts } from './facts'

type SentProps = {
  readonly letter: LetterRecord
  readonly dispatch: NonNullable<LetterRecord['dispatch']>
  readonly caseNumber: string
  readonly closed: boolean
}

/** How and when it went out, and that it was recorded by mistake. */
export function Sent({ letter, dispatch, caseNumber, closed }: SentProps) {
  const { t, language } = useText()
  return (
    <Section
      title={t('letters.dispatch.sent')}
      action={
        <Button
          component={Link}
          to={`/cases/${letter.caseId}`}
          // What is to be done next is to send it again.
          variant={isReturned(letter) ? 'default' : 'filled'}
        >
          {t('letters.backToCase', { number: caseNumber })}
        </Button>
      }
    >
      <Facts
        facts={[
          [t('letters.dispatch.sentOn'), exactDate(dispatch.sentOn, language)],
          [t('letters.dispatch.method'), methodWords(dispatch, t)],
          [t('letters.dispatch.recipient'), dispatch.recipient],
          ...(dispatch.address
            ? [
                [
                  t('wayOut.dispatch.address'),
                  <Lines key="address">{dispatch.address}</Lines>,
                ] as const,
              ]
            : []),
          ...(dispatch.tracking
            ? [[t('wayOut.dispatch.tracking'), dispatch.tracking] as const]
            : []),
          ...(dispatch.note ? [[t('letters.dispatch.note'), dispatch.note] as const] : []),
          [t('letters.dispatch.recordedBy'), dispatch.recordedBy],
          ...(letter.replyBy
            ? [[t('letters.dispatch.replyBy'), exactDate(letter.replyBy, language)] as const]
            : []),
        ]}
      />
      {!closed && !letter.delivery && <UndoDispatch letter={letter} />}
    </Section>
  )
}

function UndoDispatch({ letter }: { readonly letter: LetterRecord }) {
  const { t } = useText()
  const undo = useChange(api.letters.undoDispatch)
  return (
    <>
      <Group>
        <WhyButton
          size="xs"
          question={t('letters.dispatch.undoAsk')}
          confirmLabel={t('letters.dispatch.undoDo')}
          onConfirm={why => undo.mutate({ letterRecordId: letter.id, why })}
        >
          {t('letters.dispatch.undo')}
        </WhyButton>
      </Group>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </>
  )
}

const Lines = ({ children }: { readonly children: string }) => (
  <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{children}</span>
)

const methodWords = ({ method, locked }: Dispatch, t: Words['t']): string =>
  [t(`letters.dispatch.methods.${method}`), ...(locked ? [t('wayOut.dispatch.locked')] : [])].join(
    ' · ',
  )
