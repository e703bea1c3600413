import { Divider, Stack, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import { AnswerFacts } from './answer-facts'
import { CloseCase } from './close-case'
import { LetterChoices } from './letter-choices'
import { LettersWritten } from './letters-written'
import { EachRequest } from './request-tabs'

/** What the answers state, the letters that the decisions call for, those already written, and the end of the case. */
export function AnswerSection() {
  const { t } = useText()
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('cases.answer.lead')}
      </Text>
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
