import { Badge, Box, Group, Text } from '@mantine/core'
import { wordsIn } from '@core/settings/register'
import type { DataSystem } from '@core/settings/systems'
import { useText } from '@ui/app/text'
import type { RowProps } from '../register/register-list'
import { RowActions } from '../register/row-actions'
import { SystemFacts } from '@ui/ui/system-facts'

type Props = RowProps<DataSystem> & { readonly systems: readonly DataSystem[] }

/** One system, with what is known of it. */
export function SystemRow({ entry, systems, hidden, wasOpen, onOpen, onSave }: Props) {
  const { t, language } = useText()
  const name = wordsIn(entry.name, language)
  const index = systems.indexOf(entry)
  const others = systems.toSpliced(index, 1)
  return (
    <div className="settings-register-row">
      <Box className="settings-register-words">
        <Group gap="xs" align="center">
          <Text fw={600}>{name}</Text>
          {entry.state === 'retired' && (
            <Badge variant="outline" color="gray" radius="sm">
              {t('systems.states.retired')}
            </Badge>
          )}
        </Group>
        <SystemFacts system={entry} />
      </Box>
      {!hidden && (
        <RowActions
          words={{
            up: t('systems.up', { name }),
            down: t('systems.down', { name }),
            edit: t('systems.edit', { name }),
            remove: t('systems.remove', { name }),
            removeAsk: t('systems.removeAsk', { name }),
            removeDo: t('systems.removeDo'),
          }}
          move={{
            ...{ index, count: systems.length },
            to: place => onSave(others.toSpliced(place, 0, entry)),
          }}
          onRemove={() => onSave(others)}
          {...{ wasOpen, onOpen }}
        />
      )}
    </div>
  )
}
