import { Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { hasPapers, papersTooMuch } from './level-needed'
import { useCheck } from './use-check'

/** Says, before and after papers are taken, that the request needs none. */
export function ProportionNote() {
  const { t } = useText()
  const { pack } = useCase()
  const { pieces, level, locked } = useCheck('identity')
  const much = papersTooMuch(pack, pieces, level.needed)
  const taken = hasPapers(pack, pieces)
  if (!much || (locked && !taken)) return null
  const words = taken ? t(`identity.tooMuch.taken.${much}`) : t(`identity.tooMuch.before.${much}`)
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" className={taken ? 'kaiji-soon' : ''}>
      <IconInfoCircle size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm" role="status" c={taken ? 'inherit' : 'dimmed'}>
        {words}
      </Text>
    </Group>
  )
}
