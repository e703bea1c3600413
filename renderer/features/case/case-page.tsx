import { Box, Button, Grid, Stack } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { must } from '@core/assert'
import { principalOf } from '@core/cases/case-file'
import type { CaseView } from '@core/cases/contract'
import { caseId as caseIdShape, type CaseId } from '@core/ids'
import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { useCommands } from '@ui/app/commands'
import { problemOf } from '@ui/app/failure'
import { useMay, useRole } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { SensitiveScope } from '@ui/ui/sensitive/scope'
import { AnswerSection } from './answer-section'
import { CaseBeside } from './case-beside'
import { CaseContext, type CaseNow } from './case-context'
import { CaseHeader } from './case-header'
import { DecisionSection } from './decision-section'
import { Documents } from './documents'
import { HistorySection } from './history-section'
import { IdentitySection } from './identity-section'
import { InquirySection } from './inquiry-section'
import { PersonSection } from './person-section'
import { requestInTurn } from './request-in-turn'
import { ScopeSection } from './scope-section'
import { SectionShell } from './section-shell'
import { SensitiveSummary } from './sensitive-summary'
import { sectionLines } from './section-lines'
import { TransferLinks, useTransferCommands } from './transfer-links'
import { TransferNotes } from './transfer-notes'
import { UnreadableNote } from './unreadable-note'
import { useAddDocuments } from './use-add-documents'
import { usePastedDocuments } from './use-pasted-documents'
import { useShown } from './use-shown'
import { sectionIds, sectionOf, type SectionId } from './sections'
import './case.css'

/** `/cases/:caseId`: the case as the paper file it replaces. `?section=` opens one of its sections. */
export function CasePage() {
  const id = caseIdShape.safeParse(useParams()['caseId'])
  return id.success ? <CaseById key={id.data} id={id.data} /> : <NoSuchCase />
}

function CaseById({ id }: { readonly id: CaseId }) {
  const read = useRead(api.cases.view, { caseId: id })
  useEffect(() => {
    void api.cases.opened({ caseId: id })
  }, [id])

  if (read.data?.file.case.id === id) return <CaseDesk view={read.data} />
  if (!read.error) return <Reading rows={10} />
  const problem = problemOf(read.error)
  if (problem.code === 'case/not-found') return <NoSuchCase />
  return <Problem problem={problem} onRetry={() => void read.refetch()} />
}

/** Names the window after the case. */
function useTitle({ file }: CaseView): void {
  const { t } = useText()
  const { number } = file.case
  const name = principalOf(file)?.name ?? ''
  useEffect(() => {
    document.title = `${t('cases.pageTitle', { number, name })} – ${t('common.appName')}`
  }, [t, number, name])
}

function NoSuchCase() {
  const { t } = useText()
  const back = (
    <Button component={Link} to="/cases" variant="default">
      {t('cases.backToList')}
    </Button>
  )
  return <EmptyState title={t('cases.notFound')} action={back} />
}

const main = { span: { base: 12, md: 8, xl: 9 }, order: { base: 2, md: 1 } }
/** Where a document lies open, it has half of the width. */
const mainNarrow = { span: { base: 12, md: 6 }, order: { base: 2, md: 1 } }
/** Two versions of a document need the width; the case goes on below them. */
const whole = { span: 12 }

function CaseDesk({ view }: { readonly view: CaseView }) {
  const mayWork = useMay('case/work')
  const pack = packOf(must(view.file.requests[0], 'request').request)
  const { open, shown, toggle, go, show, opened, compared, openDocument, compare } = useShown(
    pack,
    view,
  )
  const adding = useAddDocuments(view.file.case.id)
  const now: CaseNow = {
    caseId: view.file.case.id,
    view,
    file: view.file,
    pack,
    closed: view.file.case.closedOn !== null || !mayWork,
    mayWork,
    shown,
    show,
    opened: opened?.id ?? null,
    open: openDocument,
    compare,
    adding,
  }
  useTitle(view)
  useCaseCommands(view, section => go(section, requestInTurn(pack, view)), pack)
  usePastedDocuments(now, () => go('documents'))
  return (
    <CaseContext value={now}>
      <Stack gap="md" className="kaiji-page case-page">
        <CaseHeader />
        <TransferNotes />
        {!mayWork && <ReadOnlyCase />}
        <UnreadableNote records={view.unreadable} />
        <Grid gap="md">
          <CaseBeside
            opened={opened}
            compared={compared}
            onGo={section => go(section, requestInTurn(pack, view))}
          />
          <Grid.Col {...(compared ? whole : opened ? mainNarrow : main)}>
            <SensitiveSummary onGo={section => go(section)} />
            <SensitiveScope value={now.closed ? undefined : now.caseId}>
              <Sections now={now} open={open} onToggle={toggle} onGo={go} />
            </SensitiveScope>
          </Grid.Col>
        </Grid>
      </Stack>
    </CaseContext>
  )
}

/** The sections by their numbers, and the next step, by key and menu. */
function useCaseCommands(view: CaseView, go: (section: SectionId) => void, pack: RulePack): void {
  const transfers = useTransferCommands(view.file)
  const sections = Object.fromEntries(sectionIds.map(id => [id, () => go(id)]))
  const next = view.next === 'none' ? {} : { nextStep: () => go(sectionOf(pack, view)) }
  useCommands({ ...sections, ...next, ...transfers })
}

/** Said once, above all the fields that do not take anything. */
function ReadOnlyCase() {
  const { t } = useText()
  const role = useRole()
  return (
    <ReadOnlyNotice>
      {t(`accounts.readOnly.${role === 'reviewer' ? 'reviewer' : 'auditor'}`)}
    </ReadOnlyNotice>
  )
}

type SectionsProps = {
  readonly now: CaseNow
  readonly open: SectionId | undefined
  readonly onToggle: (section: SectionId) => void
  readonly onGo: (section: SectionId) => void
}

function Sections({ now, open, onToggle, onGo }: SectionsProps) {
  const text = useText()
  const bodies: Readonly<Record<SectionId, () => ReactNode>> = {
    inquiry: () => (
      <Stack gap="md">
        <InquirySection />
        <PersonSection caseId={now.caseId} />
        <TransferLinks />
      </Stack>
    ),
    identity: () => <IdentitySection />,
    scope: () => <ScopeSection />,
    decision: () => <DecisionSection onGo={onGo} />,
    answer: () => <AnswerSection />,
    documents: () => <Documents />,
    history: () => <HistorySection />,
  }
  return (
    <Stack gap="xs" component={Box}>
      {sectionIds.map(id => (
        <SectionShell
          key={id}
          id={id}
          {...sectionLines[id](now, text)}
          open={id === open}
          onToggle={() => onToggle(id)}
        >
          {id === open && bodies[id]()}
        </SectionShell>
      ))}
    </Stack>
  )
}
