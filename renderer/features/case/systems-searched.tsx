import { Anchor, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'react-router'
import type { DataSystem } from '@core/settings/systems'
import { systemsOfCase } from '@core/systems/system-search'
import { typeOf } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { useCase } from './case-context'
import { SystemSearched } from './system-searched'

/** Which of the registered systems were searched for this person, and which not yet. */
export function SystemsSearched() {
  const { file, pack } = useCase()
  const settings = useRead(api.settings.read, {})
  const lists = file.requests.some(
    ({ request, items }) => typeOf(pack, request.type).items !== 'none' || items.length > 0,
  )
  if (!settings.data || (!lists && file.searches.length === 0)) return null
  return <Systems register={settings.data.systems} />
}

function Systems({ register }: { readonly register: readonly DataSystem[] }) {
  const { t } = useText()
  const { file, closed } = useCase()
  const id = useId()
  const items = file.requests.flatMap(request => request.items)
  const systems = systemsOfCase(register, file.searches, items)
  if (systems.length === 0) return closed ? null : <NoneRegistered />
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="baseline" gap="md">
        <Title order={3} size="h5" id={id}>
          {t('systems.inCase.title')}
        </Title>
        <Done done={systems.filter(({ search }) => search).length} all={systems.length} />
      </Group>
      {!closed && (
        <Text size="sm" c="dimmed">
          {t('systems.inCase.lead')}
        </Text>
      )}
      <ul className="case-rows">
        {systems.map(one => (
          <SystemSearched key={one.id} one={one} />
        ))}
      </ul>
    </Stack>
  )
}

function Done({ done, all }: { readonly done: number; readonly all: number }) {
  const { t } = useText()
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" role="status">
        {done === all ? t('systems.inCase.allDone') : t('systems.inCase.progress', { done, all })}
      </Text>
      <Progress value={(done / all) * 100} w={80} aria-hidden />
    </Group>
  )
}

function NoneRegistered() {
  const { t } = useText()
  const mayRegister = useMay('settings/change')
  return (
    <Text size="sm" c="dimmed">
      {t('systems.inCase.none')}{' '}
      {mayRegister && (
        <Anchor component={Link} to="/settings/systems" size="sm" underline="always">
          {t('systems.inCase.toRegister')}
        </Anchor>
      )}
    </Text>
  )
}
