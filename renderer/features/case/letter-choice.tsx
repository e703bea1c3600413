import { Badge, Group, Stack, Text } from '@mantine/core'
import type { RequestFile } from '@core/cases/case-file'
import type { LetterChoice as Choosable } from '@core/letters/contract'
import { helpOfLetter } from '@core/help/help'
import { letterSpecOf } from '@core/regimes/index'
import type { Particular } from '@core/regimes/rule-pack'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { useCase } from './case-context'
import { LetterFacts } from './letter-facts'
import { letterTitle } from './letter-title'
import { StepButton } from './step-button'

type Props = {
  readonly choice: Choosable
  readonly requestFile: RequestFile
  /** What only this letter states. */
  readonly particulars: readonly Particular[]
  /** These are being asked for. */
  readonly asking: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly onWrite: () => void
  readonly onCancel: () => void
}

/** One letter: what it is for, and writing it, or why it may not be written yet. */
export function LetterChoice(props: Props) {
  const { choice, requestFile, particulars, asking, busy, error, onWrite, onCancel } = props
  const { t, pick } = useText()
  const { pack } = useCase()
  const spec = letterSpecOf(pack, choice.letterId)
  const title = pick(
    letterTitle(pack, choice.letterId, requestFile.request.type, { isReminder: choice.reminder }),
  )
  const { allowed } = choice
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={0} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={500}>{title}</Text>
            {choice.reminder && <Badge variant="light">{t('cases.answer.reminder')}</Badge>}
          </Group>
          {spec && (
            <Text size="xs" c="dimmed">
              {pick(spec.purpose)}
            </Text>
          )}
          {spec && (
            <WhatIsThis
              help={helpOfLetter(pack, requestFile.request.type, spec)}
              without="meaning"
            />
          )}
        </Stack>
        {!asking && (
          <div className="case-choice-step">
            <StepButton
              size="xs"
              variant={choice.calledFor ? 'light' : 'default'}
              whyNot={allowed.allowed ? undefined : t(`errors.${allowed.why}`)}
              ariaLabel={t('cases.answer.writeNamed', { title })}
              loading={busy}
              onClick={onWrite}
            >
              {t('cases.answer.write')}
            </StepButton>
          </div>
        )}
      </Group>
      {asking && (
        <LetterFacts
          {...{ requestFile, particulars, busy, onWrite, onCancel }}
          letterId={choice.letterId}
        />
      )}
      {error && <Problem problem={problemOf(error)} />}
    </li>
  )
}
