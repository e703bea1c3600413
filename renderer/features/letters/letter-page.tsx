import { Anchor, Badge, Group } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { letterRecordId as letterIds, type LetterRecordId } from '@core/ids'
import type { CaseView } from '@core/cases/contract'
import type { LetterView } from '@core/letters/contract'
import { titleOfRecord } from '@core/letters/title'
import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { must } from '@core/assert'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { DraftLetter } from './draft-letter'
import { IssuedLetter } from './issued-letter'
import { ReadDraft } from './read-draft'
import './letters.css'

/** One letter of a case: written, checked, issued, exported, its sending recorded. */
export function LetterPage() {
  const id = letterIds.safeParse(useParams()['letterRecordId'])
  if (!id.success) return <Problem problem={{ code: 'letter/not-found' }} />
  // A key, so that nothing of one letter's editor is carried into another's.
  return <KnownLetter key={id.data} id={id.data} />
}

function KnownLetter({ id }: { readonly id: LetterRecordId }) {
  const view = useRead(api.letters.view, { letterRecordId: id })
  if (view.isPending) return <Reading rows={10} />
  if (!view.data) {
    return <Problem problem={problemOf(view.error)} onRetry={() => void view.refetch()} />
  }
  return <LetterOfCase view={view.data} />
}

function LetterOfCase({ view }: { readonly view: LetterView }) {
  const found = useRead(api.cases.view, { caseId: view.letter.caseId })
  if (found.isPending) return <Reading rows={10} />
  if (!found.data) {
    return <Problem problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  return <Letter view={view} caseView={found.data} />
}

type Props = { readonly view: LetterView; readonly caseView: CaseView }

/** The rules under which the letter's request runs. */
function packFor({ letter }: LetterView, { file }: CaseView): RulePack {
  const request = file.requests.find(r => r.request.id === letter.requestId) ?? file.requests[0]
  return packOf(must(request, `request of letter ${letter.id}`).request)
}

function Letter({ view, caseView }: Props) {
  const { t, pick } = useText()
  const mayWork = useMay('case/work')
  const { letter } = view
  const { file, today } = caseView
  const pack = packFor(view, caseView)
  const about = file.requests.find(r => r.request.id === letter.requestId)
  return (
    <Page
      title={pick(titleOfRecord(pack, letter, about?.request))}
      lead={`${letter.letterId} · ${t(`letters.letterLanguage.${letter.language}`)}`}
      actions={
        <Group gap="md">
          <Anchor component={Link} to={`/cases/${letter.caseId}`} size="sm">
            {t('letters.backToCase', { number: file.case.number })}
          </Anchor>
          <Badge variant={letter.status === 'issued' ? 'filled' : 'outline'}>
            {t(`letters.${letter.status}`)}
          </Badge>
        </Group>
      }
    >
      {letter.status === 'draft' &&
        (mayWork ? <DraftLetter view={view} file={file} pack={pack} /> : <ReadDraft view={view} />)}
      {letter.status !== 'draft' && (
        <IssuedLetter view={view} file={file} pack={pack} today={today} />
      )}
    </Page>
  )
}
