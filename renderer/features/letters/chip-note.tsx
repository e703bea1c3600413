import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ChipChange } from '@core/letters/chips'
import type { RulePack } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { fieldName } from './field-name'
import type { Chips } from './use-chips'

type Props = { readonly chips: Chips; readonly pack: RulePack; readonly approved: boolean }

/** Which facts of the letter were brought up to date, or should be. */
export function ChipNote({ chips, pack, approved }: Props) {
  const { t, pick } = useText()
  const { updated, differing, gone } = chips
  const nameOf = (field: string) => fieldName({ t, pick, particulars: pack.particulars }, field)
  if (updated.length + differing.length + gone.length === 0) return null
  return (
    <Alert color="gray" variant="light" role="status" icon={<IconRefresh aria-hidden />}>
      <Stack gap="sm">
        {updated.length > 0 && (
          <Changes
            title={t('letterEditor.chip.updated', { count: updated.length })}
            changes={updated}
            nameOf={nameOf}
          >
            <Button size="compact-sm" variant="default" onClick={chips.putBack}>
              {t('letterEditor.chip.undo')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={chips.seen}>
              {t('letterEditor.chip.seen')}
            </Button>
          </Changes>
        )}
        {differing.length > 0 && (
          <Changes
            title={t('letterEditor.chip.differs', { count: differing.length })}
            changes={differing}
            nameOf={nameOf}
          >
            <Button size="compact-sm" variant="default" onClick={chips.update}>
              {t('letterEditor.chip.update')}
            </Button>
            {approved && <Text size="xs">{t('letterEditor.chip.approved')}</Text>}
          </Changes>
        )}
        {gone.length > 0 && (
          <Text size="sm">
            {t('letterEditor.chip.gone', {
              names: gone.map(nameOf).join(t('common.listSeparator')),
            })}
          </Text>
        )}
      </Stack>
    </Alert>
  )
}

type ChangesProps = {
  readonly title: string
  readonly changes: readonly ChipChange[]
  readonly nameOf: (field: string) => string
  readonly children: ReactNode
}

/** How much of a long fact the note shows. */
const shownLength = 60
const beginning = (text: string): string =>
  text.length > shownLength ? `${text.slice(0, shownLength)}…` : text

function Changes({ title, changes, nameOf, children }: ChangesProps) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul className="kaiji-list" style={{ overflowWrap: 'anywhere' }}>
        {changes.map(({ field, from, to }) => (
          <li key={field}>
            <Text size="sm">
              {t('letterEditor.chip.change', {
                name: nameOf(field),
                from: beginning(from),
                to: beginning(to),
              })}
            </Text>
          </li>
        ))}
      </ul>
      <Group gap="xs">{children}</Group>
    </Stack>
  )
}
