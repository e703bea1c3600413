import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import type { Dispatch } from '@core/letters/letter'
import { releaseWarnings } from '@core/letters/release-warnings'
import type { RulePack } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText, type Text as Words } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { exactDate } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { EnclosureList } from './enclosures-section'
import { Facts } from './facts'
import { standing } from './release-check'
import { ReleaseWarnings } from './release-warnings'
import { runsText } from './runs'

export type Sending = Omit<Dispatch, 'recordedBy'>

type Props = {
  readonly view: LetterView
  readonly file: CaseFile
  readonly pack: RulePack
  readonly sending: Sending
  readonly onBack: () => void
  /** It is recorded. */
  readonly onDone: () => void
}

/** The last look before a letter leaves: who receives it, where, how, what is inside. Here it can still be stopped. */
export function DispatchCheck(props: Props) {
  const { view, sending, onBack, onDone } = props
  const words = useText()
  const { t } = words
  const record = useChange(api.letters.recordDispatch)
  const [seen, setSeen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const warnings = releaseWarnings(view.release, sending)
  const isHeld = warnings.length > 0 && !seen
  const send = () =>
    record.mutate({ ...sending, letterRecordId: view.letter.id }, { onSuccess: onDone })
  return (
    <div ref={panel} tabIndex={-1} className="kaiji-letter-release">
      <Section
        title={t('wayOut.dispatch.check')}
        summary={t('wayOut.dispatch.lead')}
        action={
          <Stack gap="xs" align="flex-end">
            {isHeld && (
              <Text size="sm" id="dispatch-obstacle">
                {t('wayOut.check.firstSeen')}
              </Text>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onBack}>
                {t('wayOut.dispatch.stop')}
              </Button>
              <Button
                disabled={isHeld}
                loading={record.isPending}
                aria-describedby={isHeld ? 'dispatch-obstacle' : undefined}
                onClick={send}
              >
                {t('letters.dispatch.record')}
              </Button>
            </Group>
          </Stack>
        }
      >
        <Facts facts={factsOf(props, words)} />
        <ReleaseWarnings
          {...{ warnings, seen }}
          facts={view.release}
          method={sending.method}
          onSeen={setSeen}
        />
        {record.isError && <Problem problem={problemOf(record.error)} />}
      </Section>
    </div>
  )
}

function factsOf(
  { view: { letter, release }, file, pack, sending }: Props,
  words: Words,
): readonly (readonly [string, ReactNode])[] {
  const { t, language } = words
  const { method, sentOn, recipient, address, tracking, locked } = sending
  // Of somebody else than the addressee it is not known who they are.
  const asNamed = !releaseWarnings(release, sending).includes('recipient-differs')
  const annexes = letter.body.blocks.flatMap(b => (b.type === 'annex' ? [runsText(b.runs)] : []))
  const inside = [`${letter.documentNumber ?? ''} ${letter.body.title}`, ...annexes].join(' / ')
  const facts: readonly (readonly [string, ReactNode] | false)[] = [
    [
      t('letters.issue.receiver'),
      <Stack key="receiver" gap={0}>
        <Text size="lg" fw={600} lang={letter.language}>
          {recipient}
        </Text>
        {asNamed && <Text size="sm">{standing(file, pack, words)}</Text>}
      </Stack>,
    ],
    address !== '' && [
      t(method === 'email' ? 'wayOut.dispatch.emailAddress' : 'wayOut.dispatch.address'),
      <span key="address" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {address}
      </span>,
    ],
    [
      t('letters.dispatch.method'),
      [
        t(`letters.dispatch.methods.${method}`),
        ...(locked ? [t('wayOut.dispatch.locked')] : []),
      ].join(' · '),
    ],
    tracking !== '' && [t('wayOut.dispatch.tracking'), tracking],
    [t('letters.dispatch.sentOn'), exactDate(sentOn, language)],
    [t('wayOut.dispatch.inside'), inside],
    letter.enclosures.length > 0 && [
      t('wayOut.enclosures.title'),
      <EnclosureList key="enclosures" enclosures={letter.enclosures} />,
    ],
  ]
  return facts.filter(fact => fact !== false)
}
