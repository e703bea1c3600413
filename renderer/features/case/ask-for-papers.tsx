import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { RequestFile } from '@core/cases/case-file'
import type { CheckSubject } from '@core/identity/identity'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { LetterFacts } from './letter-facts'
import { letterTitle } from './letter-title'
import { particularsOfLetter } from './particular-places'
import { useHeadingOrder } from './use-check'
import { useWriteLetter } from './use-write-letter'
import { WaitingNote } from './waiting-note'

/** What is missing is asked for in writing; the case then waits for the reply. */
export function AskForPapers({ subject }: { readonly subject: CheckSubject }) {
  const { file, pack, closed } = useCase()
  const letterId = pack.lettersByStep.missing[subject]
  const requestFile = file.requests[0]
  if (closed || !requestFile || letterId === undefined) return null
  return <AskBy letterId={letterId} requestFile={requestFile} />
}

type Props = { readonly letterId: string; readonly requestFile: RequestFile }

function AskBy({ letterId, requestFile }: Props) {
  const order = useHeadingOrder()
  const { t } = useText()
  const { file, pack, view } = useCase()
  const { write, error, busy } = useWriteLetter()
  const [asking, setAsking] = useState(false)
  const sent = view.waiting?.letterId === letterId
  const { request } = requestFile
  const particulars = particularsOfLetter(pack, request.type, letterId)
  const start = () => {
    if (particulars.length > 0 && !asking) setAsking(true)
    else void write({ requestId: request.id, letterId, language: file.case.language })
  }
  return (
    <Stack gap="xs">
      <Title order={order} size="h6">
        {t('identity.ask.title')}
      </Title>
      {sent ? <WaitingNote /> : <Text size="sm">{t('identity.ask.lead')}</Text>}
      {error && <Problem problem={problemOf(error)} />}
      {asking ? (
        <LetterFacts
          {...{ requestFile, letterId, particulars, busy }}
          onWrite={start}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Group>
          <AskButton {...{ letterId, requestFile, sent, busy }} onWrite={start} />
        </Group>
      )}
    </Stack>
  )
}

type ButtonProps = Props & {
  readonly sent: boolean
  readonly busy: boolean
  readonly onWrite: () => void
}

function AskButton({ letterId, requestFile, sent, busy, onWrite }: ButtonProps) {
  const { t, pick } = useText()
  const { file, pack } = useCase()
  const title = pick(letterTitle(pack, letterId, requestFile.request.type))
  const draft = file.letters.find(
    letter => letter.letterId === letterId && letter.status === 'draft',
  )
  const look = { variant: 'default', leftSection: <IconMail size={18} aria-hidden /> }
  return draft ? (
    <Button component={Link} to={`/letters/${draft.id}`} {...look}>
      {t('identity.ask.openDraft', { title })}
    </Button>
  ) : (
    <Button {...look} disabled={busy} onClick={onWrite}>
      {sent ? t('identity.ask.remind') : t('identity.ask.write', { title })}
    </Button>
  )
}
