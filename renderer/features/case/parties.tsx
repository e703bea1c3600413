import { Alert, Box, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { contact, type Contact, type Party } from '@core/cases/case'
import { agentOf, principalOf } from '@core/cases/case-file'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { useCase } from './case-context'

/** The people of the case, editable in place. */
export function Parties() {
  const { t } = useText()
  const { file } = useCase()
  const principal = principalOf(file)
  const agent = file.case.requesterRole === 'agent' ? agentOf(file) : undefined
  return (
    <Stack gap="lg">
      {principal && <PartyFields party={principal} title={t('cases.inquiry.principal')} />}
      {agent && <PartyFields party={agent} title={t('cases.inquiry.agent')} />}
    </Stack>
  )
}

const contactKeys = contact.keyof().options
const inputModes: Partial<Record<keyof Contact, 'email' | 'tel'>> = { email: 'email', phone: 'tel' }

/** Long names and addresses are shown whole. */
const wide: ReadonlySet<keyof Contact> = new Set(['name', 'address'])

function PartyFields({ party, title }: { readonly party: Party; readonly title: string }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const change = useChange(api.cases.changeParty)
  return (
    <Stack gap="sm" role="group" aria-labelledby={`party-${party.role}`}>
      <Title order={3} size="h6" id={`party-${party.role}`}>
        {title}
      </Title>
      {party.role === 'agent' && <AgentKind party={party} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {contactKeys.map(key => (
          <Box key={key} style={wide.has(key) ? { gridColumn: '1 / -1' } : {}}>
            <AutoText
              label={t(`cases.contact.${key}`)}
              value={party[key]}
              readOnly={closed}
              inputMode={inputModes[key]}
              onSave={value =>
                change.mutateAsync({ caseId, role: party.role, change: { [key]: value } })
              }
            />
          </Box>
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function AgentKind({ party }: { readonly party: Party }) {
  const { t, pick } = useText()
  const { caseId, pack, closed } = useCase()
  const change = useChange(api.cases.changeParty)
  const kind = pack.identity.agentKinds.find(k => k.id === party.agentKind)
  return (
    <Stack gap={4}>
      <Select
        label={t('cases.inquiry.agentKind')}
        data={pack.identity.agentKinds.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        value={party.agentKind}
        allowDeselect={false}
        disabled={closed}
        error={party.agentKind === null && t('cases.inquiry.noAgentKind')}
        onChange={agentKind => change.mutate({ caseId, role: 'agent', change: { agentKind } })}
      />
      {kind && (
        <Text size="xs" c="dimmed">
          {pick(kind.papers)}
        </Text>
      )}
      {kind?.outside && (
        <Alert color="amber" variant="light" title={t('identity.outside')}>
          {pick(kind.outside)}
        </Alert>
      )}
    </Stack>
  )
}
