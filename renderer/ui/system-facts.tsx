import { Text } from '@mantine/core'
import type { DataSystem } from '@core/settings/systems'
import { useText } from '@ui/app/text'

const facts = ['holds', 'responsible', 'place', 'keptFor', 'note'] as const

/** What is known of a system, a line each; nothing where nothing is entered. */
export function SystemFacts({ system }: { readonly system: DataSystem }) {
  const { t } = useText()
  return facts
    .filter(fact => system[fact].trim() !== '')
    .map(fact => (
      <Text key={fact} size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
        {t('systems.fact', { name: t(`systems.${fact}`), value: system[fact] })}
      </Text>
    ))
}
