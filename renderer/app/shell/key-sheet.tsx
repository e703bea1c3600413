import { Group, Kbd, Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core'
import { create } from 'zustand'
import { commandsOf, keysOf, type CommandGroup } from '@core/commands/commands'
import { keyCaps, useCommandName } from '../commands'
import { useText } from '../text'

type Sheet = { readonly open: boolean }
const useSheet = create<Sheet>(() => ({ open: false }))

export const showKeySheet = (): void => useSheet.setState({ open: true })

/** Keys that belong to a list, a question or the editor and not to the window. */
const fixed = {
  lists: [
    ['move', ['↓ ↑']],
    ['ends', ['Home', 'End']],
    ['open', ['Enter']],
  ],
  questions: [
    ['yes', ['Y']],
    ['no', ['N']],
    ['facts', ['Tab']],
  ],
  letter: [
    ['moveBlock', ['Alt+↑', 'Alt+↓']],
    ['bold', ['Mod+B']],
    ['undo', ['Mod+Z']],
  ],
} as const

const groups = ['everywhere', 'go', 'case'] as const satisfies readonly CommandGroup[]
const fixedGroups = ['lists', 'questions', 'letter'] as const

/** Ctrl+/: every key, under the names that stand in the menus. */
export function KeySheet() {
  const { t } = useText()
  const name = useCommandName()
  const opened = useSheet(({ open }) => open)
  const rowsOf = (group: CommandGroup) =>
    commandsOf(group).map(({ id, keys }) => ({ name: name(id), keys: keys ? [keys] : [] }))
  return (
    <Modal
      opened={opened}
      onClose={() => useSheet.setState({ open: false })}
      title={t('commands.title')}
      size={880}
    >
      <Stack gap="md">
        <Text size="sm">
          {t('commands.lead', { keys: keyCaps(keysOf('find') ?? '').join('+') })}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
          {groups.map(group => (
            <Keys key={group} title={t(`commands.group.${group}`)} rows={rowsOf(group)} />
          ))}
          {fixedGroups.map(group => (
            <Keys
              key={group}
              title={t(`commands.group.${group}`)}
              rows={fixed[group].map(([word, keys]) => ({
                name: t(`commands.fixed.${word}`),
                keys,
              }))}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Modal>
  )
}

type KeysProps = {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[]
}

function Keys({ title, rows }: KeysProps) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Table verticalSpacing={4} aria-label={title}>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row" fw={400} pl={0}>
                {row.name}
              </Table.Th>
              <Table.Td pr={0}>
                <Group gap={8} justify="flex-end" wrap="nowrap">
                  {row.keys.map(keys => (
                    <KeyCaps key={keys} keys={keys} />
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

/** Keys pressed together, each as a key. */
export const KeyCaps = ({ keys }: { readonly keys: string }) => (
  <Group gap={2} wrap="nowrap" component="span">
    {keyCaps(keys).map(cap => (
      <Kbd key={cap} size="xs">
        {cap}
      </Kbd>
    ))}
  </Group>
)
