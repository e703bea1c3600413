import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseAll, type ChosenMails } from '@core/imports/choose-all'
import type { MailView, Settle, SettledMail, StagedView } from '@core/imports/contract'
import type { StagedMailId } from '@core/ids'
import { rulePacks } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { takenMails } from '@ui/app/bring-in'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { MailLine } from './mail-line'
import { useLaw } from './use-law'

const pageLength = 50

/** Mails that wait in the vault until somebody decides about each. */
export function MailList() {
  const { t } = useText()
  const [count, setCount] = useState(pageLength)
  const page = useRead(api.imports.mails, { count })
  const [chosen, setChosen] = useState<readonly StagedMailId[]>([])
  const settle = useChange(api.imports.settleMails)
  const [settled, setSettled] = useState<readonly SettledMail[]>([])
  const [type, setType] = useState<string | null>(null)
  if (page.isError) return <Problem problem={problemOf(page.error)} />
  const { mails = [], total = 0 } = page.data ?? {}
  const act = async (mailIds: readonly StagedMailId[], how: Settle) => {
    const asked = how.how === 'case' && type ? { type } : {}
    const input = { mailIds: [...mailIds], ...how, ...asked }
    const done = await settle.mutateAsync(input).catch(() => [])
    setSettled(done)
    setChosen(was => was.filter(id => !mailIds.includes(id)))
  }
  if (total === 0 && settled.length === 0) return null
  return (
    <Section title={t('imports.mails.title', { count: total })} summary={t('imports.mails.lead')}>
      <Taken />
      {settle.error && <Problem problem={problemOf(settle.error)} />}
      <Settled settled={settled} />
      {mails.length > 0 && (
        <ForChosen
          mails={mails}
          chosen={chosen}
          busy={settle.isPending}
          type={type}
          onType={setType}
          onChosen={setChosen}
          onAct={act}
        />
      )}
      <div>
        {mails.map(mail => (
          <MailLine
            key={mail.id}
            mail={mail}
            type={type}
            busy={settle.isPending}
            isChosen={chosen.includes(mail.id)}
            onChosen={is =>
              setChosen(was => (is ? [...was, mail.id] : was.filter(id => id !== mail.id)))
            }
            onAct={how => void act([mail.id], how)}
          />
        ))}
      </div>
      {mails.length < total && (
        <Button variant="default" onClick={() => setCount(was => Math.min(200, was + pageLength))}>
          {t('imports.mails.more')}
        </Button>
      )}
    </Section>
  )
}

/** What became of the mails that were decided about last; those that could not be done stay below. */
function Settled({ settled }: { readonly settled: readonly SettledMail[] }) {
  const { t } = useText()
  const done = settled.filter(({ problem }) => problem === null)
  return (
    <>
      <Text size="sm" role="status">
        {done.length > 0 && t('imports.mails.settled', { count: done.length })}{' '}
        {done.flatMap(({ number }) => number ?? []).join(t('common.listSeparator'))}
      </Text>
      {settled.flatMap(({ mailId, problem }) =>
        problem ? [<Problem key={mailId} problem={problem} />] : [],
      )}
    </>
  )
}

/** What the files that were dropped last have brought. */
function Taken() {
  const { t } = useText()
  const taken = useQuery<StagedView>({ queryKey: takenMails, enabled: false })
  if (!taken.data) return null
  const { staged, unreadable, twice, deleted } = taken.data
  return (
    <Text size="sm" role="status">
      {t('imports.mails.taken', { count: staged + unreadable })}{' '}
      {twice > 0 && t('imports.mails.twice', { count: twice })}{' '}
      {deleted > 0 && t('imports.mails.deleted', { count: deleted })}
    </Text>
  )
}

/** Automatic replies are never among all. */
function LeftOut({ all: { isAll, isNone, leftOut } }: { readonly all: ChosenMails }) {
  const { t } = useText()
  return (
    <Text size="sm" role="status">
      {(isAll || isNone) && leftOut > 0 && t('imports.mails.automaticLeft', { count: leftOut })}
    </Text>
  )
}

type ForChosenProps = {
  readonly mails: readonly MailView[]
  readonly chosen: readonly StagedMailId[]
  readonly busy: boolean
  /** What is asked for where a mail does not say. */
  readonly type: string | null
  readonly onType: (type: string | null) => void
  readonly onChosen: (ids: readonly StagedMailId[]) => void
  readonly onAct: (ids: readonly StagedMailId[], how: Settle) => Promise<void>
}

function ForChosen({ mails, chosen, busy, type, onType, onChosen, onAct }: ForChosenProps) {
  const { t, pick } = useText()
  const law = useLaw() ?? rulePacks[0]
  const all = chooseAll(mails, chosen)
  const none = busy || chosen.length === 0
  const readable = chosen.filter(id => mails.find(mail => mail.id === id)?.problem === null)
  return (
    <Stack gap="xs">
      <Select
        label={t('imports.mails.type')}
        maw={420}
        placeholder={t('imports.all.typeNone')}
        clearable
        clearButtonProps={{ 'aria-label': t('imports.all.typeNone') }}
        data={(law?.requestTypes ?? []).map(({ id, name }) => ({ value: id, label: pick(name) }))}
        value={type}
        onChange={onType}
      />
      <Group gap="xs">
        <Checkbox
          label={t('imports.mails.all')}
          checked={all.isAll}
          indeterminate={chosen.length > 0 && !all.isAll}
          disabled={all.isNone}
          onChange={() => onChosen(all.next)}
        />
        <Button
          disabled={none || readable.length === 0}
          onClick={() => void onAct(readable, { how: 'case' })}
        >
          {t('imports.mails.toCase')}
        </Button>
        <ConfirmButton
          disabled={none}
          question={t('imports.mails.skipAsk')}
          confirmLabel={t('imports.mails.skip')}
          onConfirm={() => void onAct(chosen, { how: 'skip' })}
        >
          {t('imports.mails.skip')}
        </ConfirmButton>
      </Group>
      <LeftOut all={all} />
    </Stack>
  )
}
