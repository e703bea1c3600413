import { Divider, Stack, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import { AnswerFacts } from './answer-facts'
import { useCase } from './case-context'
import { CloseCase } from './close-case'
import { LetterChoices } from './letter-choices'
import { LettersWritten } from './letters-written'
import { EachRequest } from './request-tabs'
import { asksForPapers } from './sections'
import { WaitingNote } from './waiting-note'

/** What the answers state, the letters that the decisions call for, those already written, and the end of the case. */
export function AnswerSection() {
  const { t } = useText()
  const { view, pack } = useCase()
  const { waiting } = view
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('cases.answer.lead')}
      </Text>
      {waiting && !asksForPapers(pack, waiting.letterId) && <WaitingNote />}
      <LettersWritten />
      <EachRequest>
        {props => (
          <Stack gap="lg" key={props.requestFile.request.id}>
            <AnswerFacts {...props} />
            <LetterChoices requestFile={props.requestFile} />
          </Stack>
        )}
      </EachRequest>
      <Divider />
      <CloseCase />
    </Stack>
  )
}
