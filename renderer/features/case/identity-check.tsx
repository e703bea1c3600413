import { Alert, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { agentOf, principalOf } from '@core/cases/case-file'
import type { Contact } from '@core/cases/case'
import type { CheckSubject } from '@core/identity/identity'
import { useText } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { AskForPapers } from './ask-for-papers'
import { LevelNeeded } from './assurance'
import { useCase } from './case-context'
import { CheckResultBar } from './check-result'
import { EvidenceList } from './evidence-list'
import { useCheck, useComparison, useHeadingOrder } from './use-check'

/** Left what was given, right what we hold; below, what was looked at and what came of it. */
export function IdentityCheckBlock({ subject }: { readonly subject: CheckSubject }) {
  const { t } = useText()
  const { check } = useCheck(subject)
  const open = check.result === 'open'
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t(`identity.lead.${subject}`)}
      </Text>
      {subject === 'identity' && <LevelNeeded />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Given subject={subject} />
        {subject === 'identity' ? <Held /> : <Papers />}
      </SimpleGrid>
      <EvidenceList subject={subject} />
      {open && <AskForPapers subject={subject} />}
      <CheckResultBar subject={subject} />
    </Stack>
  )
}

const shownKeys: readonly (keyof Contact)[] = [
  'name',
  'reading',
  'organisation',
  'postalCode',
  'address',
  'email',
  'phone',
]

function Given({ subject }: { readonly subject: CheckSubject }) {
  const order = useHeadingOrder()
  const { t } = useText()
  const { file } = useCase()
  const party = subject === 'identity' ? principalOf(file) : agentOf(file)
  return (
    <Stack gap={4}>
      <Title order={order} size="h6">
        {subject === 'identity' ? t('identity.given') : t('identity.givenAgent')}
      </Title>
      <dl
        style={{
          display: 'grid',
          gridTemplateColumns: 'minmax(6rem, auto) 1fr',
          gap: '2px 12px',
          margin: 0,
        }}
      >
        {shownKeys.map(key => (
          <Pair key={key} label={t(`cases.contact.${key}`)} value={party?.[key].trim() ?? ''} />
        ))}
      </dl>
    </Stack>
  )
}

function Pair({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useText()
  return (
    <>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text
        component="dd"
        size="sm"
        m={0}
        {...(value ? {} : { c: 'dimmed' })}
        style={{ overflowWrap: 'anywhere' }}
      >
        {value || t('identity.notGiven')}
      </Text>
    </>
  )
}

function Held() {
  const { t } = useText()
  const { check, locked } = useCheck('identity')
  const save = useComparison('identity')
  return (
    <AutoText
      label={t('identity.held')}
      description={t('identity.heldNote')}
      multiline
      minRows={4}
      required
      value={check.comparison}
      readOnly={locked}
      onSave={comparison => save({ comparison })}
    />
  )
}

function Papers() {
  const order = useHeadingOrder()
  const { t, pick } = useText()
  const { file, pack } = useCase()
  const kind = pack.identity.agentKinds.find(k => k.id === agentOf(file)?.agentKind)
  return (
    <Stack gap={4}>
      <Title order={order} size="h6">
        {t('identity.papers')}
      </Title>
      {kind?.outside && (
        <Alert color="amber" variant="light" title={t('identity.outside')}>
          {pick(kind.outside)}
        </Alert>
      )}
      {kind ? (
        <Text size="sm">
          {t('identity.kindPapers', { kind: pick(kind.name), papers: pick(kind.papers) })}
        </Text>
      ) : (
        <Alert color="amber" variant="light">
          {t('cases.inquiry.noAgentKind')}
        </Alert>
      )}
    </Stack>
  )
}
