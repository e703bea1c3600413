import { Anchor, Button, Text } from '@mantine/core'
import { IconMailX, IconWritingSign } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { WaitingLetter } from '@core/letters/contract'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Section } from '@ui/ui/section'

/** Letters that wait for a second person, and letters that came back. */
export function LettersToDo() {
  const { t } = useText()
  const toDo = useRead(api.letters.toDo, {})
  const { toIssue = [], toApprove = [], returned = [], more = false } = toDo.data ?? {}
  if (toIssue.length + toApprove.length + returned.length === 0) return null
  return (
    <Section title={t('wayOut.myDay.title')}>
      <ul className="kaiji-rows">
        {returned.map(letter => (
          <LetterRow key={letter.id} letter={letter} waits="returned" />
        ))}
        {toIssue.map(letter => (
          <LetterRow key={letter.id} letter={letter} waits="toIssue" />
        ))}
        {toApprove.map(letter => (
          <LetterRow key={letter.id} letter={letter} waits="toApprove" />
        ))}
      </ul>
      {more && (
        <Text size="sm" c="dimmed">
          {t('wayOut.myDay.more')}
        </Text>
      )}
    </Section>
  )
}

type Props = {
  readonly letter: WaitingLetter
  readonly waits: 'returned' | 'toApprove' | 'toIssue'
}

function LetterRow({ letter, waits }: Props) {
  const { t } = useText()
  const { id, caseId, caseNumber, title, addressee, language } = letter
  const isBack = waits === 'returned'
  const actions = { returned: 'returnedDo', toApprove: 'approve', toIssue: 'issue' } as const
  const action = t(`wayOut.myDay.${actions[waits]}`)
  const WaitIcon = isBack ? IconMailX : IconWritingSign
  return (
    <li>
      <Anchor component={Link} to={`/cases/${caseId}`} size="sm">
        {caseNumber}
      </Anchor>
      <Text fw={700} lang={language}>
        {addressee}
      </Text>
      <Text size="sm" lang={language}>
        {title}
      </Text>
      <Text size="sm" className={`kaiji-status-part ${isBack ? 'kaiji-late' : ''}`}>
        <WaitIcon size={14} aria-hidden />
        {t(`wayOut.myDay.${waits}`)}
      </Text>
      <Button
        component={Link}
        to={`/letters/${id}`}
        size="xs"
        variant="default"
        aria-label={t('wayOut.myDay.openNamed', { action, title, addressee })}
      >
        {action}
      </Button>
    </li>
  )
}
