import { Alert, Button, Grid, Group, List, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { RulePack } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { draftProblems, fields, problemsFrom, textProblem, type Problems } from './draft-problems'
import { FillExample } from './fill-example'
import { focusField } from './form-field'
import './intake.css'
import { IntakeForm } from './intake-form'
import { IntakeSource } from './intake-source'
import { useDraft, useSavedDraft, type DraftInHand } from './use-draft'
import { useMail } from './use-mail'
import { useTodayOf } from './use-today-of'

/** `/intake`: what arrived, written down until it is a case. */
export function IntakePage() {
  const saved = useSavedDraft()
  const [round, setRound] = useState(0)
  const [discarded, setDiscarded] = useState<IntakeDraft>()
  if (!saved) return <Reading rows={10} />
  if ('problem' in saved) return <Problem problem={saved.problem} />
  return (
    <Intake
      key={round}
      saved={discarded ?? saved.draft}
      laws={saved.laws}
      onDiscarded={() => {
        setDiscarded(emptyDraft(saved.laws[0]))
        setRound(was => was + 1)
      }}
    />
  )
}

type IntakeProps = {
  readonly saved: IntakeDraft
  readonly laws: readonly RulePack[]
  readonly onDiscarded: () => void
}

function Intake({ saved, laws, onDiscarded }: IntakeProps) {
  const { t } = useText()
  const inHand = useDraft(saved)
  const mail = useMail(inHand.draft, inHand.replace)
  const { problems, refused, register, busy } = useRegister(inHand)
  return (
    <Page
      title={t('intake.title')}
      lead={t('intake.lead')}
      actions={<FillExample inHand={inHand} laws={laws} />}
    >
      {inHand.problem && <Problem problem={inHand.problem} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <IntakeSource draft={inHand.draft} mail={mail} onRemoved={inHand.replace} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <IntakeForm
              inHand={inHand}
              laws={laws}
              problems={problems}
              disabled={mail.reading}
              sender={mail.mail?.from.address}
            />
            {refused}
            <Group justify="space-between" align="flex-start">
              <Discard draft={inHand.draft} laws={laws} onDiscarded={onDiscarded} />
              <Stack gap={4} align="flex-end">
                <Button onClick={() => void register()} disabled={busy || mail.reading}>
                  {t('intake.register')}
                </Button>
                <Text size="xs" c="dimmed">
                  {t('intake.registerNote')}
                </Text>
              </Stack>
            </Group>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** Registering: first everything that is missing, beside its field; then the vault decides. */
function useRegister({ draft }: DraftInHand) {
  const { t } = useText()
  const today = useTodayOf(draft)
  const navigate = useNavigate()
  const call = useChange(api.cases.register)
  const [asked, setAsked] = useState(false)
  const refusal = call.error ? problemOf(call.error) : undefined
  const missing = draftProblems(t, draft, today)
  const answered = refusal && problemsFrom(t, refusal)
  const problems: Problems = asked ? { ...answered, ...missing } : textProblem(t, draft.inquiry)

  const register = async () => {
    setAsked(true)
    const first = fields.find(field => missing[field] !== undefined)
    if (first) {
      focusField(first)
      return
    }
    await saveEverything()
    const done = await call.mutateAsync({}).catch(() => undefined)
    if (!done) return
    notifications.show({ message: t('intake.registered', { number: done.number }) })
    await navigate(`/cases/${done.caseId}`)
  }
  return {
    problems,
    register,
    busy: call.isPending,
    refused: (
      <>
        {refusal && !answered && <Problem problem={refusal} />}
        {asked && <Missing problems={problems} />}
      </>
    ),
  }
}

function Missing({ problems }: { readonly problems: Problems }) {
  const { t } = useText()
  const found = fields.filter(field => problems[field] !== undefined)
  if (found.length === 0) return null
  return (
    <Alert color="red" variant="light" title={t('intake.problem.title')} role="alert">
      <List size="sm">
        {found.map(field => (
          <List.Item key={field}>
            <button type="button" className="intake-jump" onClick={() => focusField(field)}>
              {problems[field]}
            </button>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

type DiscardProps = Omit<IntakeProps, 'saved'> & { readonly draft: IntakeDraft }

function Discard({ draft, laws, onDiscarded }: DiscardProps) {
  const { t } = useText()
  const call = useChange(api.cases.discardDraft)
  const untouched = JSON.stringify(draft) === JSON.stringify(emptyDraft(laws[0]))
  const discard = async () => {
    // What is still being typed would otherwise be saved after the draft is gone.
    await saveEverything()
    const gone = await call.mutateAsync({}).then(
      () => true,
      () => false,
    )
    if (gone) onDiscarded()
  }
  return (
    <Stack gap="xs">
      <ConfirmButton
        question={t('intake.discardAsk')}
        confirmLabel={t('intake.discard')}
        disabled={untouched}
        onConfirm={() => void discard()}
      >
        {t('intake.discard')}
      </ConfirmButton>
      {call.error && <Problem problem={problemOf(call.error)} />}
    </Stack>
  )
}
