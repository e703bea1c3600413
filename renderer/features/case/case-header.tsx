import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { agentOf, principalOf, type CaseFile } from '@core/cases/case-file'
import { typeOf } from '@core/regimes/index'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { useCase } from './case-context'
import { CaseHold } from './case-hold'

/** Number, name, what is asked in plain and formal words, and the stage. */
export function CaseHeader() {
  const { t, pick } = useText()
  const { file, pack, view } = useCase()
  const name = principalOf(file)?.name.trim() ?? ''
  return (
    <Stack gap={4} component="header">
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="md" align="baseline" style={{ rowGap: 0, flex: '1 1 20rem' }}>
          <Text
            span
            c="dimmed"
            ff="monospace"
            aria-label={`${t('cases.number')} ${file.case.number}`}
          >
            {file.case.number}
          </Text>
          <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {name || t('cases.noName')}
          </Title>
        </Group>
        <CaseHold />
        <Badge
          variant="light"
          size="lg"
          aria-label={`${t('cases.stageLabel')}: ${t(`cases.stage.${view.stage}`)}`}
        >
          {t(`cases.stage.${view.stage}`)}
        </Badge>
      </Group>
      <AgentLine file={file} />
      {file.requests.map(({ request }) => {
        const type = typeOf(pack, request.type)
        return (
          <Group key={request.id} gap="sm" align="baseline" style={{ rowGap: 0 }}>
            <Text>{pick(type.plain)}</Text>
            <Text size="sm" c="dimmed">
              {pick(type.name)}
            </Text>
            <Article source={type.source} />
          </Group>
        )
      })}
    </Stack>
  )
}

function AgentLine({ file }: { readonly file: CaseFile }) {
  const { t, pick } = useText()
  const { pack } = useCase()
  const agent = agentOf(file)
  if (file.case.requesterRole !== 'agent' || !agent) return null
  const kind = pack.identity.agentKinds.find(k => k.id === agent.agentKind)
  const name = agent.name.trim() || t('cases.noName')
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {kind
        ? t('cases.through', { name, kind: pick(kind.name) })
        : t('cases.throughAgent', { name })}
    </Text>
  )
}
