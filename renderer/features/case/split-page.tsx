import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { must } from '@core/assert'
import type { CaseFile } from '@core/cases/case-file'
import type { DocumentId, RequestId } from '@core/ids'
import { packOf, typeOf } from '@core/regimes/index'
import { copyable, mayBeSplit, requestStays, splitProblem } from '@core/transfers/split'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { TransferDo } from './transfer-do'
import { TransferPage } from './transfer-page'

/** `/cases/:caseId/split`: chooses what becomes a case of its own. */
export const SplitPage = () => (
  <TransferPage kind="split">{({ file }) => <Split file={file} />}</TransferPage>
)

type Props = { readonly file: CaseFile }

function Split({ file }: Props) {
  const { t } = useText()
  const [requestIds, setRequests] = useState<readonly RequestId[]>([])
  const [documentIds, setDocuments] = useState<readonly DocumentId[]>([])
  const [otherPerson, setOther] = useState<string | null>(null)
  if (file.case.closedOn) return <Problem problem={{ code: 'transfer/closed' }} />
  if (!mayBeSplit(file)) return <Text>{t('transfers.splitOne')}</Text>
  return (
    <Stack gap="lg" className="kaiji-section">
      <Requests file={file} chosen={requestIds} onChange={setRequests} />
      <Whose name={otherPerson} onChange={setOther} />
      <DocumentsToCopy file={file} chosen={documentIds} onChange={setDocuments} />
      <SplitDo file={file} choice={{ requestIds, documentIds, otherPerson }} />
    </Stack>
  )
}

type ChoiceProps<T> = Props & {
  readonly chosen: readonly T[]
  readonly onChange: (ids: readonly T[]) => void
}

function Requests({ file, chosen, onChange }: ChoiceProps<RequestId>) {
  const { t, pick } = useText()
  const pack = packOf(must(file.requests[0], 'request').request)
  return (
    <Checkbox.Group
      label={t('transfers.whichRequests')}
      value={[...chosen]}
      onChange={values =>
        onChange(file.requests.flatMap(({ request: { id } }) => (values.includes(id) ? [id] : [])))
      }
    >
      <Stack gap="xs" mt={4}>
        {file.requests.map(({ request: { id, type, asked }, items }) => {
          const stays = requestStays(file, id)
          return (
            <Checkbox
              key={id}
              value={id}
              disabled={stays !== undefined}
              label={t('transfers.requestOf', {
                type: pick(typeOf(pack, type).name),
                count: items.length,
              })}
              description={stays ? t(`errors.${stays.code}`) : asked}
            />
          )
        })}
      </Stack>
    </Checkbox.Group>
  )
}

type WhoseProps = {
  readonly name: string | null
  readonly onChange: (name: string | null) => void
}

function Whose({ name, onChange }: WhoseProps) {
  const { t } = useText()
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('transfers.whose')}
        value={name === null ? 'same' : 'other'}
        onChange={value => onChange(value === 'same' ? null : '')}
      >
        <Stack gap="xs" mt={4}>
          <Radio
            value="same"
            label={t('transfers.samePerson')}
            description={t('transfers.samePersonNote')}
          />
          <Radio
            value="other"
            label={t('transfers.otherPerson')}
            description={t('transfers.otherPersonNote')}
          />
        </Stack>
      </Radio.Group>
      {name !== null && (
        <TextInput
          label={t('transfers.otherName')}
          required
          maw={420}
          maxLength={500}
          value={name}
          onChange={event => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  )
}

function DocumentsToCopy({ file, chosen, onChange }: ChoiceProps<DocumentId>) {
  const { t } = useText()
  const all = copyable(file)
  if (all.length === 0) return <Text size="sm">{t('transfers.noDocuments')}</Text>
  return (
    <Checkbox.Group
      label={t('transfers.whichDocuments')}
      description={t('transfers.whichDocumentsNote')}
      value={[...chosen]}
      onChange={values => onChange(all.flatMap(({ id }) => (values.includes(id) ? [id] : [])))}
    >
      <Stack gap="xs" mt={4}>
        {all.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} style={{ overflowWrap: 'anywhere' }} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

type DoProps = Props & { readonly choice: Parameters<typeof splitProblem>[1] }

function SplitDo({ file, choice }: DoProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const { id: caseId } = file.case
  const split = useChange(api.transfers.split)
  const act = (why: string, done: () => void) => {
    const { requestIds, documentIds, otherPerson } = choice
    const ids = { requestIds: [...requestIds], documentIds: [...documentIds] }
    split.mutate(
      { caseId, ...ids, otherPerson, why },
      {
        onSuccess: made => {
          done()
          notifications.show({ message: t('transfers.splitDone', { number: made.number }) })
          void navigate(`/cases/${made.caseId}`, { replace: true })
        },
      },
    )
  }
  return (
    <TransferDo
      draftKey={`case/${caseId}/split`}
      label={t('transfers.whySplit')}
      action={t('transfers.splitDo')}
      problem={splitProblem(file, choice)}
      deed={split}
      onDo={act}
    />
  )
}
