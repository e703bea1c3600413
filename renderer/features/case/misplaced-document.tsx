import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import type { CaseRow } from '@core/cases/case-row'
import { takingOutProblem } from '@core/cases/misplaced'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { CaseChoice } from '@ui/ui/case-choice'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly document: CaseDocument; readonly onEnd: () => void }

/** A document that was added to the wrong case goes to the right one, or out of all of them. */
export function MisplacedDocument({ document, onEnd }: Props) {
  const { t } = useText()
  const { file } = useCase()
  const problem = takingOutProblem(file, document.id)
  const title = t('misplaced.title', { name: document.name })
  return (
    <Stack gap="sm" role="group" aria-label={title} className="case-misplaced">
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {problem ? t('misplaced.refused') : title}
      </Text>
      {problem ? (
        <>
          <Problem problem={problem} />
          <Group>
            <Button size="xs" variant="default" onClick={onEnd}>
              {t('common.close')}
            </Button>
          </Group>
        </>
      ) : (
        <Ways document={document} onEnd={onEnd} />
      )}
    </Stack>
  )
}

type Way = 'move' | 'remove'

function Ways({ document, onEnd }: Props) {
  const { t } = useText()
  const [way, setWay] = useState<Way>('move')
  const [to, setTo] = useState<CaseRow>()
  const [asked, setAsked] = useState(false)
  const { caseId } = useCase()
  const kept = useKeptText(`case/${caseId}/misplaced-${document.id}`)
  const why = kept.text.trim()
  const { act, pending, error } = useDeed(document)

  const confirm = () => {
    setAsked(true)
    if (why === '' || (way === 'move' && !to)) return
    act(way === 'move' ? to : undefined, why, () => {
      kept.forget()
      onEnd()
    })
  }
  return (
    <>
      <WayChoice way={way} onChange={setWay} />
      {way === 'move' && (
        <CaseChoice
          label={t('misplaced.to')}
          description={t('misplaced.toNote')}
          nothingFound={t('misplaced.noCase')}
          status="open"
          without={caseId}
          required
          error={asked && t('misplaced.toMissing')}
          onChange={setTo}
        />
      )}
      {document.kind === 'inquiry' && <Text size="sm">{t('misplaced.inquiryNote')}</Text>}
      <GrowingText
        label={t(way === 'move' ? 'misplaced.whyMove' : 'misplaced.whyRemove')}
        description={t('misplaced.whyNote')}
        required
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={kept.text}
        error={asked && why === '' && t('misplaced.whyMissing')}
        onChange={event => kept.type(event.currentTarget.value)}
      />
      {error && <Problem problem={problemOf(error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" variant="light" disabled={pending} onClick={confirm}>
          {t(way === 'move' ? 'misplaced.moveDo' : 'misplaced.removeDo')}
        </Button>
      </Group>
    </>
  )
}

/** Moves the document to a case, or takes it out where there is none, and says what became of it. */
function useDeed({ id: documentId }: CaseDocument) {
  const { t } = useText()
  const { caseId } = useCase()
  const move = useChange(api.cases.moveDocument)
  const remove = useChange(api.cases.removeDocument)
  return {
    pending: move.isPending || remove.isPending,
    error: move.error ?? remove.error,
    act: (to: CaseRow | undefined, why: string, onDone: () => void) => {
      const said = to ? t('misplaced.moved', { number: to.number }) : t('misplaced.removed')
      const onSuccess = () => {
        notifications.show({ message: said })
        onDone()
      }
      move.reset()
      remove.reset()
      const place = { caseId, documentId, why }
      if (to) move.mutate({ ...place, to: to.id }, { onSuccess })
      else remove.mutate(place, { onSuccess })
    },
  }
}

type WayProps = { readonly way: Way; readonly onChange: (way: Way) => void }

function WayChoice({ way, onChange }: WayProps) {
  const { t } = useText()
  return (
    <Radio.Group
      label={t('misplaced.way')}
      value={way}
      onChange={value => onChange(value === 'remove' ? 'remove' : 'move')}
    >
      <Stack gap="xs" mt={4}>
        <Radio value="move" label={t('misplaced.move')} description={t('misplaced.moveNote')} />
        <Radio
          value="remove"
          label={t('misplaced.remove')}
          description={t('misplaced.removeNote')}
        />
      </Stack>
    </Radio.Group>
  )
}
