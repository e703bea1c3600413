import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseView } from '@core/cases/contract'
import { caseId as caseIdShape, type CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { OnlyWhoMay } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'

type Props = {
  readonly kind: 'merge' | 'split'
  readonly children: (view: CaseView) => ReactNode
}

/** The page on which a case is merged or split, for whoever may work on cases. */
export function TransferPage({ kind, children }: Props) {
  const { t } = useText()
  const id = caseIdShape.safeParse(useParams()['caseId'])
  const back = (
    <Button component={Link} to="/cases" variant="default">
      {t('cases.backToList')}
    </Button>
  )
  if (!id.success) return <EmptyState title={t('cases.notFound')} action={back} />
  return (
    <OnlyWhoMay action="case/work" otherwise={t('accounts.readOnly.auditor')}>
      <OfCase key={id.data} id={id.data} kind={kind}>
        {children}
      </OfCase>
    </OnlyWhoMay>
  )
}

function OfCase({ id, kind, children }: Props & { readonly id: CaseId }) {
  const { t } = useText()
  const read = useRead(api.cases.view, { caseId: id })
  if (read.error) return <Problem problem={problemOf(read.error)} />
  if (read.data?.file.case.id !== id) return <Reading rows={8} />
  const { number } = read.data.file.case
  return (
    <Page
      title={t(`transfers.${kind}Title`, { number })}
      lead={t(`transfers.${kind}Lead`)}
      actions={
        <Anchor component={Link} to={`/cases/${id}`} size="sm">
          {t('transfers.back', { number })}
        </Anchor>
      }
    >
      {children(read.data)}
    </Page>
  )
}
