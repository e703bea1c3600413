import { Button, Group, Stack } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { RequestFile } from '@core/cases/case-file'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { lettersOf } from './clock-facts'
import { letterTitle } from './letter-title'
import { useWriteLetter } from './use-write-letter'

type Props = { readonly requestFile: RequestFile; readonly letterId: string }

/** The letter that a step of the clock needs: to be written, or lying ready as a draft or unsent. */
export function ClockLetter({ requestFile, letterId }: Props) {
  const { t, pick } = useText()
  const now = useCase()
  const { write, error, busy } = useWriteLetter()
  const title = pick(letterTitle(now.pack, letterId, requestFile.request.type))
  const begun = lettersOf(now, requestFile, id => id === letterId).findLast(
    l => l.status !== 'void' && !l.dispatch,
  )
  const requestId = requestFile.request.id
  const words = { size: 'xs', variant: 'default', leftSection: <IconMail size={16} aria-hidden /> }
  return (
    <Stack gap="xs">
      {error && <Problem problem={problemOf(error)} />}
      <Group>
        {begun ? (
          <Button {...words} {...wrapping} component={Link} to={`/letters/${begun.id}`}>
            {t(begun.status === 'draft' ? 'clock.letter.draft' : 'clock.letter.toSend', { title })}
          </Button>
        ) : (
          <Button
            {...words}
            {...wrapping}
            disabled={busy}
            onClick={() => void write({ requestId, letterId, language: now.file.case.language })}
          >
            {t('clock.letter.write', { title })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** A long title is read whole in the narrow panel. */
const wrapping = {
  h: 'auto',
  py: 4,
  maw: '100%',
  justify: 'flex-start',
  styles: {
    label: { whiteSpace: 'normal', lineHeight: 1.5, overflow: 'visible', textAlign: 'start' },
  },
} as const
