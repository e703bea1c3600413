import { Button, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { caseId, type CaseId } from '@core/ids'
import type { CasePreview, RestorePreview } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { Comparison } from './comparison'

/** One case out of the backup, and everything else stays as it is. */
export function OneCase({ preview }: { readonly preview: RestorePreview }) {
  const { t } = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const look = useAction(api.backup.previewCase)
  const bring = useAction(api.backup.restoreCase)
  const { path, cases } = preview
  const offered = [...cases.onlyInBackup.first, ...cases.changed.first]
  const show = (id: CaseId) => {
    bring.reset()
    look.mutate({ path, caseId: id })
  }
  const run = async (id: CaseId, replace: boolean) => {
    await saveEverything()
    bring.mutate({ path, caseId: id, replace }, { onSuccess: () => look.reset() })
  }
  return (
    <Section title={t('backup.restore.one')} summary={t('backup.restore.oneLead')}>
      {offered.length === 0 ? (
        <Text size="sm">{t('backup.oneCase.nothing')}</Text>
      ) : (
        <Select
          label={t('backup.oneCase.choose')}
          searchable
          maw={320}
          value={chosen}
          data={offered.map(({ id, number }) => ({ value: id, label: number }))}
          onChange={value => {
            setChosen(value)
            if (value !== null) show(caseId.parse(value))
          }}
        />
      )}
      {look.error && <Problem problem={problemOf(look.error)} />}
      {look.data && (
        <Change
          preview={look.data}
          madeAt={preview.manifest.madeAt}
          pending={bring.isPending}
          onBring={replace => void run(caseId.parse(look.data.caseId), replace)}
        />
      )}
      <div role="status">
        {bring.isPending && <Text size="sm">{t('backup.oneCase.working')}</Text>}
        {bring.data && <Text size="sm">{t('backup.oneCase.done', bring.data)}</Text>}
      </div>
      {bring.error && <Problem problem={problemOf(bring.error)} />}
    </Section>
  )
}

type ChangeProps = {
  readonly preview: CasePreview
  readonly madeAt: string
  readonly pending: boolean
  readonly onBring: (replace: boolean) => void
}

function Change({ preview, madeAt, pending, onBring }: ChangeProps) {
  const { t, language } = useText()
  const { number, state, inBackup, now } = preview
  const when = momentWords(t, language, madeAt)
  const action =
    state === 'gone' ? (
      <Button loading={pending} onClick={() => onBring(false)}>
        {t('backup.oneCase.bring')}
      </Button>
    ) : (
      <ConfirmButton
        variant="filled"
        loading={pending}
        question={t('backup.oneCase.replaceQuestion', { number, when })}
        confirmLabel={t('backup.oneCase.replaceReally', { number })}
        onConfirm={() => onBring(true)}
      >
        {t('backup.oneCase.replace')}
      </ConfirmButton>
    )
  return (
    <Section order={3} title={t('backup.oneCase.title', { number })} action={action}>
      <Text size="sm">{t(`backup.oneCase.${state}`)}</Text>
      <Comparison inBackup={inBackup} now={now} />
      <Text size="sm">{t('backup.oneCase.history')}</Text>
    </Section>
  )
}
