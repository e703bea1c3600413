import { Alert, Select, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { IntakeDraft } from '@core/cases/contract'
import { packOf } from '@core/regimes/index'
import type { IdentityRules } from '@core/regimes/identity-rules'
import { useText } from '@ui/app/text'
import { fieldId } from './form-field'

type Kind = IdentityRules['agentKinds'][number]
type Props = {
  readonly draft: IntakeDraft
  readonly problem: string | undefined
  readonly onChange: (agentKind: string | null) => void
}

/** What lets somebody ask for another person, and the papers that show it. */
export function AgentKind({ draft, problem, onChange }: Props) {
  const { t, pick } = useText()
  const { agentKinds } = packOf(draft).identity
  const kind = agentKinds.find(({ id }) => id === draft.agentKind)
  const option = ({ id, name }: Kind) => ({ value: id, label: pick(name) })
  const outside = agentKinds.filter(other => other.outside).map(option)
  return (
    <>
      <Select
        id={fieldId('agentKind')}
        label={t('intake.who.agentKind')}
        withAsterisk
        data={[
          ...agentKinds.filter(other => !other.outside).map(option),
          ...(outside.length > 0 ? [{ group: t('intake.who.outsideGroup'), items: outside }] : []),
        ]}
        maxDropdownHeight={360}
        value={draft.agentKind}
        error={problem}
        onChange={onChange}
      />
      {kind && !kind.outside && (
        <Text size="xs" c="dimmed">
          {t('intake.who.papers', { papers: pick(kind.papers) })}
        </Text>
      )}
      {kind?.outside && (
        <Alert
          color="amber"
          variant="light"
          role="status"
          title={t('intake.who.outsideTitle')}
          icon={<IconInfoCircle aria-hidden />}
        >
          <Stack gap={4}>
            <Text size="sm">{pick(kind.outside)}</Text>
            <Text size="sm">{pick(kind.papers)}</Text>
            <Text size="sm">{t('intake.who.outsideRegister')}</Text>
          </Stack>
        </Alert>
      )}
    </>
  )
}
