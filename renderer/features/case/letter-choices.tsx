import { Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { language as languages, type Language } from '@core/bilingual'
import type { RequestFile } from '@core/cases/case-file'
import type { LetterChoice as Choosable } from '@core/letters/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { LetterChoice } from './letter-choice'
import { letterGroup, letterGroups } from './letter-groups'
import { particularsOfLetter } from './particular-places'
import { useWriteLetter } from './use-write-letter'

type Props = { readonly requestFile: RequestFile }

/** The letters that could be written now, those the decision calls for first; the rest say why not. */
export function LetterChoices({ requestFile }: Props) {
  const { t } = useText()
  const { caseId, file, closed } = useCase()
  const requestId = requestFile.request.id
  const read = useRead(api.letters.choices, { caseId, requestId })
  const [language, setLanguage] = useState<Language>(file.case.language)
  const [params] = useSearchParams()
  const [asking, setAsking] = useState(params.get('letter') ?? undefined)
  if (closed) return null
  if (read.error)
    return <Problem problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  if (!read.data) return <Reading rows={3} />

  const wanted = read.data.filter(choice => choice.calledFor)
  const others = read.data.filter(choice => !choice.calledFor)
  const shared = { requestFile, language, asking, onAsk: setAsking }
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
      <Stack gap={0}>
        <Title order={3} size="h6">
          {t('cases.answer.calledFor')}
        </Title>
        {wanted.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('cases.answer.noneCalledFor')}
          </Text>
        )}
        <Choices {...shared} choices={wanted} />
      </Stack>
      {others.length > 0 && (
        <Disclosure
          label={t('cases.answer.other')}
          startOpen={others.some(choice => choice.letterId === asking)}
        >
          <Others {...shared} choices={others} />
        </Disclosure>
      )}
    </Stack>
  )
}

type ChoicesProps = Props & {
  readonly choices: readonly Choosable[]
  readonly language: Language
  /** The letter whose own facts are being asked for. */
  readonly asking: string | undefined
  readonly onAsk: (letterId: string | undefined) => void
}

/** By what they are for, in the order of the work. */
function Others({ choices, ...shared }: ChoicesProps) {
  const { t } = useText()
  const { pack } = useCase()
  return (
    <Stack gap="md">
      {letterGroups.map(group => {
        const here = choices.filter(choice => letterGroup(pack, choice.letterId) === group)
        return (
          here.length > 0 && (
            <Stack gap={0} key={group} component="section" aria-label={t(`cases.letters.${group}`)}>
              <Text size="xs" fw={700} c="dimmed">
                {t(`cases.letters.${group}`)}
              </Text>
              <Choices {...shared} choices={here} />
            </Stack>
          )
        )
      })}
    </Stack>
  )
}

function Choices({ choices, requestFile, language, asking, onAsk }: ChoicesProps) {
  const { pack } = useCase()
  const { write, error, busy } = useWriteLetter()
  const [chosen, setChosen] = useState<string>()
  const requestId = requestFile.request.id
  const start = (letterId: string, facts: boolean) => {
    setChosen(letterId)
    if (facts && asking !== letterId) onAsk(letterId)
    else void write({ requestId, letterId, language })
  }
  return (
    <ul className="case-rows">
      {choices.map(choice => {
        const { letterId } = choice
        const particulars = particularsOfLetter(pack, requestFile.request.type, letterId)
        return (
          <LetterChoice
            key={letterId}
            {...{ choice, requestFile, particulars }}
            asking={asking === letterId && choice.allowed.allowed}
            busy={busy && chosen === letterId}
            error={chosen === letterId ? error : null}
            onWrite={() => start(letterId, particulars.length > 0)}
            onCancel={() => onAsk(undefined)}
          />
        )
      })}
    </ul>
  )
}
