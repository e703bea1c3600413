import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { RequestFile } from '@core/cases/case-file'
import type { Particular } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { ParticularField } from './particular-field'
import { missingForLetter } from './particular-places'
import { StepButton } from './step-button'

type Props = {
  readonly requestFile: RequestFile
  readonly letterId: string
  readonly particulars: readonly Particular[]
  readonly busy: boolean
  readonly onWrite: () => void
  readonly onCancel: () => void
}

/** What only this letter states is asked before it is written; it saves as it is typed. */
export function LetterFacts(props: Props) {
  const { requestFile, letterId, particulars, busy, onWrite, onCancel } = props
  const { t } = useText()
  const { file } = useCase()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const missing = missingForLetter(particulars, requestFile)
  const draft = file.letters.find(
    letter =>
      letter.letterId === letterId &&
      letter.status === 'draft' &&
      letter.requestId === requestFile.request.id,
  )
  return (
    <Stack gap="sm" ref={box} className="case-inset" maw={720}>
      <Text size="sm">{t('cases.letterFacts.lead')}</Text>
      {particulars.map(particular => (
        <ParticularField
          key={particular.id}
          requestFile={requestFile}
          particular={particular}
          itemId={null}
        />
      ))}
      {draft && <Text size="sm">{t('cases.letterFacts.draft')}</Text>}
      <Group justify="flex-end" align="flex-start" gap="xs">
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        {draft ? (
          <Button component={Link} to={`/letters/${draft.id}`} variant="light" size="xs">
            {t('cases.letterFacts.openDraft')}
          </Button>
        ) : (
          <StepButton
            size="xs"
            variant="light"
            loading={busy}
            whyNot={missing.length > 0 ? t('cases.letterFacts.notYet') : undefined}
            onClick={onWrite}
          >
            {t('cases.letterFacts.write')}
          </StepButton>
        )}
      </Group>
    </Stack>
  )
}
