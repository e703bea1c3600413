import { Divider, Stack, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { CloseCase } from './close-case'
import { LetterChoices } from './letter-choices'
import { LettersWritten } from './letters-written'

/** The letters the decision calls for, those already written, and the end of the case. */
export function AnswerSection() {
  const { t } = useText()
  const { file } = useCase()
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('cases.answer.lead')}
      </Text>
      <LettersWritten />
      {file.requests.map(({ request }) => (
        <LetterChoices key={request.id} requestId={request.id} />
      ))}
      <Divider />
      <CloseCase />
    </Stack>
  )
}
