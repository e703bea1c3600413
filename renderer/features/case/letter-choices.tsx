import { Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { language as languages, type Language } from '@core/bilingual'
import type { RequestId } from '@core/ids'
import type { LetterChoice } from '@core/letters/contract'
import { letterSpecOf } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { StepButton } from './step-button'
import { useWriteLetter } from './use-write-letter'

/** The letters that could be written now, those the decision calls for first; the rest say why not. */
export function LetterChoices({ requestId }: { readonly requestId: RequestId }) {
  const { t } = useText()
  const { caseId, file, closed } = useCase()
  const read = useRead(api.letters.choices, { caseId, requestId })
  const [language, setLanguage] = useState<Language>(file.case.language)
  const { write, error, busy } = useWriteLetter()
  if (closed) return null
  if (read.error)
    return <Problem problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  if (!read.data) return <Reading rows={3} />

  const start = (letterId: string) => void write({ requestId, letterId, language })
  const wanted = read.data.filter(choice => choice.calledFor)
  const others = read.data.filter(choice => !choice.calledFor)
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('cases.answer.language')}
        value={language}
        onChange={value => setLanguage(languages.parse(value))}
      >
        <Group gap="md" mt={4}>
          {languages.options.map(value => (
            <Radio key={value} value={value} label={t(`common.language.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {error && <Problem problem={problemOf(error)} />}
      <Stack gap={0}>
        <Title order={3} size="h6">
          {t('cases.answer.calledFor')}
        </Title>
        {wanted.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('cases.answer.noneCalledFor')}
          </Text>
        )}
        <Choices choices={wanted} busy={busy} onWrite={start} />
      </Stack>
      {others.length > 0 && (
        <Disclosure label={t('cases.answer.other')}>
          <Choices choices={others} busy={busy} onWrite={start} />
        </Disclosure>
      )}
    </Stack>
  )
}

type ChoicesProps = {
  readonly choices: readonly LetterChoice[]
  readonly busy: boolean
  readonly onWrite: (letterId: string) => void
}

function Choices({ choices, busy, onWrite }: ChoicesProps) {
  return (
    <ul className="case-rows">
      {choices.map(choice => (
        <Choice
          key={choice.letterId}
          choice={choice}
          busy={busy}
          onWrite={() => onWrite(choice.letterId)}
        />
      ))}
    </ul>
  )
}

type ChoiceProps = {
  readonly choice: LetterChoice
  readonly busy: boolean
  readonly onWrite: () => void
}

function Choice({ choice, busy, onWrite }: ChoiceProps) {
  const { t, pick } = useText()
  const { pack } = useCase()
  const spec = letterSpecOf(pack, choice.letterId)
  const title = spec ? pick(spec.title) : choice.letterId
  const { allowed } = choice
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={0} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Text fw={500}>{title}</Text>
          {spec && (
            <Text size="xs" c="dimmed">
              {pick(spec.purpose)}
            </Text>
          )}
        </Stack>
        <div className="case-choice-step">
          <StepButton
            size="xs"
            variant={choice.calledFor ? 'light' : 'default'}
            whyNot={allowed.allowed ? undefined : t(`errors.${allowed.why}`)}
            ariaLabel={t('cases.answer.writeNamed', { title })}
            loading={busy && allowed.allowed}
            onClick={onWrite}
          >
            {t('cases.answer.write')}
          </StepButton>
        </div>
      </Group>
    </li>
  )
}
