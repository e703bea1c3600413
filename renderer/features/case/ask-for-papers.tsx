import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CheckSubject } from '@core/identity/identity'
import { letterSpecOf } from '@core/regimes/index'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { useHeadingOrder } from './use-check'
import { useWriteLetter } from './use-write-letter'
import { WaitingNote } from './waiting-note'

/** What is missing is asked for in writing; the case then waits for the reply. */
export function AskForPapers({ subject }: { readonly subject: CheckSubject }) {
  const order = useHeadingOrder()
  const { t, pick } = useText()
  const { file, pack, view, closed } = useCase()
  const { write, error, busy } = useWriteLetter()
  const letterId = pack.lettersByStep.missing[subject]
  const spec = letterSpecOf(pack, letterId)
  const title = spec ? pick(spec.title) : letterId
  const draft = file.letters.find(
    letter => letter.letterId === letterId && letter.status === 'draft',
  )
  const sent = view.waiting?.letterId === letterId
  const requestId = file.requests[0]?.request.id
  if (closed || !requestId) return null
  const start = () => void write({ requestId, letterId, language: file.case.language })
  return (
    <Stack gap="xs">
      <Title order={order} size="h6">
        {t('identity.ask.title')}
      </Title>
      {sent ? <WaitingNote /> : <Text size="sm">{t('identity.ask.lead')}</Text>}
      {error && <Problem problem={problemOf(error)} />}
      <Group>
        {draft ? (
          <Button
            component={Link}
            to={`/letters/${draft.id}`}
            variant="default"
            leftSection={<IconMail size={18} aria-hidden />}
          >
            {t('identity.ask.openDraft', { title })}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconMail size={18} aria-hidden />}
            disabled={busy}
            onClick={start}
          >
            {sent ? t('identity.ask.remind') : t('identity.ask.write', { title })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
