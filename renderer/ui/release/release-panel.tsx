import { Button, Fieldset, Group, Stack, Text, TextInput, PasswordInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { Release } from '@core/taking-out/release'
import { useText } from '@ui/app/text'
import { useKeptText } from '../kept-text'
import { Problem } from '../problem'
import type { Releasing } from './use-release'
import { GrowingText } from '@ui/ui/growing-text'

type Props = {
  readonly releasing: Releasing
  /** Names what is taken out, for the reason that is kept while it is typed: `case/<id>/…`. */
  readonly draftKey: string
}

const longestReason = 500

/** Asks in place, below the button, for what the organisation's rules want before anything is saved. */
export function ReleasePanel({ releasing, draftKey }: Props) {
  const { open, problem } = releasing
  if (open) return <Panel releasing={releasing} draftKey={draftKey} />
  return problem ? <ReleaseProblem releasing={releasing} /> : null
}

function Panel({ releasing, draftKey }: Props) {
  const { t } = useText()
  const { asksReason, asksSecond, refusesRemovable } = releasing
  const reason = useKeptText(`${draftKey}/release`)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const lacksReason = asksReason && reason.text.trim() === ''
  const lacksSecond = asksSecond && (login.trim() === '' || password === '')

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacksReason || lacksSecond) return
    // A password stands on the screen no longer than it is needed.
    setPassword('')
    setTried(false)
    const approver = asksSecond ? { login: login.trim(), password } : undefined
    releasing.confirm(releaseOf(reason.text, approver), reason.forget)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset legend={t('takingOut.title')} mt="xs">
        <Stack gap="sm">
          <Text size="sm">{t('takingOut.lead')}</Text>
          {asksReason && (
            <GrowingText
              label={t('takingOut.reason')}
              description={t('takingOut.reasonHelp')}
              required
              minRows={1}
              maxRows={6}
              maxLength={longestReason}
              value={reason.text}
              error={tried && lacksReason && t('takingOut.reasonMissing')}
              onChange={event => reason.type(event.currentTarget.value)}
            />
          )}
          {asksSecond && (
            <SecondPerson
              {...{ login, password, setLogin, setPassword }}
              missing={tried && lacksSecond}
            />
          )}
          {refusesRemovable && <Text size="sm">{t('takingOut.noRemovable')}</Text>}
          <ReleaseProblem releasing={releasing} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="xs" onClick={releasing.cancel}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="xs" loading={releasing.pending}>
              {t('takingOut.go')}
            </Button>
          </Group>
        </Stack>
      </Fieldset>
    </form>
  )
}

const releaseOf = (reason: string, approver: Release['approver']): Release => ({
  ...(reason.trim() ? { reason: reason.trim() } : {}),
  ...(approver ? { approver } : {}),
})

type SecondProps = {
  readonly login: string
  readonly password: string
  readonly setLogin: (login: string) => void
  readonly setPassword: (password: string) => void
  readonly missing: boolean
}

function SecondPerson({ login, password, setLogin, setPassword, missing }: SecondProps) {
  const { t } = useText()
  return (
    <Stack gap="xs" role="group" aria-label={t('takingOut.second')}>
      <Text size="sm" fw={700}>
        {t('takingOut.second')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('takingOut.secondHelp')}
      </Text>
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label={t('takingOut.login')}
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          value={login}
          error={missing && login.trim() === ''}
          onChange={event => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('takingOut.password')}
          required
          autoComplete="off"
          value={password}
          error={missing && t('takingOut.secondMissing')}
          onChange={event => setPassword(event.currentTarget.value)}
        />
      </Group>
    </Stack>
  )
}

/** A refusal in words; where the next password has to wait, for how long. */
function ReleaseProblem({ releasing: { problem } }: { readonly releasing: Releasing }) {
  const { t } = useText()
  if (!problem) return null
  if (problem.code !== 'taking-out/approver-refused') return <Problem problem={problem} />
  const { why, retryAfterSeconds } = problem
  return (
    <Text size="sm" role="alert" className="kaiji-late">
      {t(`takingOut.refused.${why}`)}
      {retryAfterSeconds > 0 && ` ${t('takingOut.wait', { count: retryAfterSeconds })}`}
    </Text>
  )
}
