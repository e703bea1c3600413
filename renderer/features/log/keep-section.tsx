import { Select, Stack, Text, Title } from '@mantine/core'
import type { LogCutProposal, LogSummary } from '@core/audit/contract'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

const choices = Array.from({ length: 30 }, (_, index) => index + 1)

/** How long the log is kept, apart from the cases, and what of it may go now. */
export function KeepSection({ summary }: { readonly summary: LogSummary }) {
  const { t } = useText()
  const may = useMay('policy/change')
  const change = useChange(api.settings.changePolicy)
  const years = (count: number) => ({ value: String(count), label: t('log.keep.years', { count }) })
  return (
    <Section title={t('log.keep.title')} summary={t('log.keep.help')}>
      <Select
        label={t('log.keep.label')}
        data={[{ value: '', label: t('log.keep.always') }, ...choices.map(years)]}
        value={summary.keepYears === null ? '' : String(summary.keepYears)}
        allowDeselect={false}
        disabled={!may}
        description={may ? undefined : t('log.keep.onlyAdministrator')}
        w={260}
        onChange={value => {
          const keepYears = value ? Number(value) : null
          change.mutate({ change: { log: { keepYears } } })
        }}
      />
      {change.error && <Problem problem={problemOf(change.error)} />}
      {summary.keepYears !== null && <Cut proposal={summary.proposal} may={may} />}
    </Section>
  )
}

type CutProps = { readonly proposal: LogCutProposal | null; readonly may: boolean }

function Cut({ proposal, may }: CutProps) {
  const { t } = useText()
  const cut = useChange(api.log.cut)
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('log.cut.title')}
      </Title>
      {proposal ? (
        <Proposal
          proposal={proposal}
          may={may}
          pending={cut.isPending}
          onCut={upTo => cut.mutate({ upTo })}
        />
      ) : (
        <Text size="sm">{t('log.cut.nothing')}</Text>
      )}
      <Text size="sm" role="status">
        {cut.isPending && t('log.cut.running')}
        {cut.data && t('log.cut.done', { count: cut.data.events })}
      </Text>
      {cut.error && <Problem problem={problemOf(cut.error)} />}
    </Stack>
  )
}

type ProposalProps = {
  readonly proposal: LogCutProposal
  readonly may: boolean
  readonly pending: boolean
  readonly onCut: (upTo: number) => void
}

function Proposal({ proposal, may, pending, onCut }: ProposalProps) {
  const { t, language } = useText()
  const { events, upTo, before, heldBy } = proposal
  const words = t('log.cut.proposal', {
    count: events,
    upTo,
    day: fullDate(localDay(before), language),
  })
  return (
    <>
      <Text size="sm">{words}</Text>
      {heldBy && <Text size="sm">{t('log.cut.heldBy', { number: heldBy })}</Text>}
      <Text size="sm">{t('log.cut.effect')}</Text>
      {may && (
        <div>
          <ConfirmButton
            question={words}
            confirmLabel={t('log.cut.confirm')}
            loading={pending}
            onConfirm={() => onCut(upTo)}
          >
            {t('log.cut.action')}
          </ConfirmButton>
        </div>
      )}
    </>
  )
}
