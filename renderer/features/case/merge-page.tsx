import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseView } from '@core/cases/contract'
import { caseId as caseIdShape, type CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { CaseChoice } from '@ui/ui/case-choice'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { MergeDo } from './merge-do'
import { MergeEffects } from './merge-effects'
import { MergeSides } from './merge-sides'
import { OtherCaseLine } from './other-case-line'
import { TransferPage } from './transfer-page'

/** `/cases/:caseId/merge?with=…`: chooses the other case, shows what would go where, and merges. */
export const MergePage = () => (
  <TransferPage kind="merge">{view => <Merge view={view} />}</TransferPage>
)

function Merge({ view: { file } }: { readonly view: CaseView }) {
  const [params, setParams] = useSearchParams()
  const other = caseIdShape.safeParse(params.get('with'))
  const { id } = file.case
  return (
    <>
      <ChooseOther
        caseId={id}
        chosen={other.success ? other.data : null}
        onChoose={chosen => setParams(chosen ? { with: chosen } : {}, { replace: true })}
      />
      {other.success && other.data !== id && (
        <Decide
          key={other.data}
          here={id}
          other={other.data}
          closed={file.case.closedOn !== null}
        />
      )}
    </>
  )
}

type ChooseProps = {
  readonly caseId: CaseId
  readonly chosen: CaseId | null
  readonly onChoose: (id: CaseId | null) => void
}

/** What may be the same inquiry is suggested; any other case can be found. */
function ChooseOther({ caseId, chosen, onChoose }: ChooseProps) {
  const { t } = useText()
  const { data } = useRead(api.persons.ofCase, { caseId })
  if (!data) return <Reading rows={3} />
  const likely = [...data.linked, ...data.suggested]
  return (
    <Stack gap="md" className="kaiji-section">
      <Title order={2} size="h5">
        {t('transfers.suggested')}
      </Title>
      {likely.length === 0 && <Text size="sm">{t('transfers.suggestedNone')}</Text>}
      <ul className="kaiji-list merge-likely">
        {likely.map(other => (
          <li key={other.caseId}>
            <OtherCaseLine other={other} />
            <Button
              size="compact-sm"
              variant={other.caseId === chosen ? 'light' : 'default'}
              aria-pressed={other.caseId === chosen}
              leftSection={other.caseId === chosen && <IconCheck size={14} aria-hidden />}
              aria-label={t('transfers.chooseOf', { number: other.number })}
              onClick={() => onChoose(other.caseId)}
            >
              {t('transfers.choose')}
            </Button>
          </li>
        ))}
      </ul>
      <CaseChoice
        label={t('transfers.other')}
        description={t('transfers.otherNote')}
        nothingFound={t('transfers.otherNone')}
        status="all"
        without={caseId}
        onChange={row => onChoose(row?.id ?? null)}
      />
    </Stack>
  )
}

type DecideProps = { readonly here: CaseId; readonly other: CaseId; readonly closed: boolean }

/** The case that is looked at goes on, unless it is closed; the officer says otherwise. */
function Decide({ here, other, closed }: DecideProps) {
  const { t } = useText()
  const [intoId, setInto] = useState(closed ? other : here)
  const caseId = intoId === here ? other : here
  const preview = useRead(api.transfers.previewMerge, { caseId, intoId })
  if (preview.error) return <Problem problem={problemOf(preview.error)} />
  if (preview.data?.into.caseId !== intoId) return <Reading rows={6} />
  const { from, into, problems } = preview.data
  const sides = [from, into].toSorted((a, b) => (a.number < b.number ? -1 : 1))
  return (
    <Stack gap="md" className="kaiji-section">
      <Stack gap={4}>
        <Text size="sm" fw={600} id="merge-goes-on">
          {t('transfers.goesOn')}
        </Text>
        <SegmentedControl
          aria-labelledby="merge-goes-on"
          style={{ alignSelf: 'flex-start' }}
          value={intoId}
          data={sides.map(({ caseId: value, number }) => ({ value, label: number }))}
          onChange={value => setInto(value === here ? here : other)}
        />
      </Stack>
      <MergeSides preview={preview.data} />
      {problems.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('transfers.against')}>
          <Title order={2} size="h5">
            {t('transfers.against')}
          </Title>
          {problems.map(problem => (
            <Problem key={problem.code} problem={problem} />
          ))}
        </Stack>
      )}
      {problems.length === 0 && (
        <>
          <MergeEffects preview={preview.data} />
          <MergeDo from={from} into={into} />
        </>
      )}
    </Stack>
  )
}
