import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { LetterRecord } from '@core/letters/letter'
import { titleOfRecord } from '@core/letters/title'
import { typeOf } from '@core/regimes/index'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'

/** The letters of this case and where each stands. */
export function LettersWritten() {
  const { t } = useText()
  const { file } = useCase()
  return (
    <Stack gap="xs" component="section" aria-labelledby="letters-written">
      <Title order={3} size="h6" id="letters-written">
        {t('cases.answer.written')}
      </Title>
      {file.letters.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cases.answer.noneWritten')}
        </Text>
      )}
      <ul className="case-rows">
        {file.letters.map(letter => (
          <WrittenLetter key={letter.id} letter={letter} />
        ))}
      </ul>
    </Stack>
  )
}

function WrittenLetter({ letter }: { readonly letter: LetterRecord }) {
  const { t, pick } = useText()
  const { file, pack } = useCase()
  const about = file.requests.find(({ request }) => request.id === letter.requestId)
  const title = pick(titleOfRecord(pack, letter, about?.request))
  const state = letter.delivery?.outcome ?? (letter.dispatch ? 'sent' : letter.status)
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="md" wrap="nowrap">
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={500}>{title}</Text>
            <Badge variant="default">{t(`cases.answer.${state}`)}</Badge>
          </Group>
          <LetterFacts letter={letter} />
        </Stack>
        <Button
          component={Link}
          to={`/letters/${letter.id}`}
          variant="default"
          size="xs"
          aria-label={t('cases.answer.openNamed', { title })}
          style={{ flexShrink: 0 }}
        >
          {t('cases.answer.open')}
        </Button>
      </Group>
    </li>
  )
}

function LetterFacts({ letter }: { readonly letter: LetterRecord }) {
  const { t, pick, language } = useText()
  const day = (date: Parameters<typeof fullDate>[0]) => fullDate(date, language)
  const { documentNumber, datedOn, dispatch, replyBy } = letter
  const { file, pack } = useCase()
  const about = file.requests.find(({ request }) => request.id === letter.requestId)
  const facts = [
    ...(about && file.requests.length > 1
      ? [t('cases.answer.about', { right: pick(typeOf(pack, about.request.type).plain) })]
      : []),
    t(`cases.answer.inLanguage.${letter.language}`),
    ...(documentNumber && datedOn
      ? [t('cases.answer.issuedAs', { number: documentNumber, date: day(datedOn) })]
      : []),
    ...(dispatch
      ? [
          t('cases.answer.sentOn', {
            date: day(dispatch.sentOn),
            method: t(`cases.answer.method.${dispatch.method}`),
          }),
        ]
      : []),
    ...(letter.voided ? [t('cases.answer.voidBecause', { why: letter.voided.why })] : []),
    ...(replyBy ? [t('cases.answer.replyBy', { date: day(replyBy) })] : []),
  ]
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {facts.join(' · ')}
    </Text>
  )
}
