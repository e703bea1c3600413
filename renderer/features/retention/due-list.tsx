import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { DueRow } from '@core/retention/contract'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { keyOf, useChosen } from './chosen'
import { DestroyDialog } from './destroy-dialog'
import { DueLine, DueLines } from './due-row'
import { KeepDialog } from './keep-dialog'

type Props = {
  readonly rows: readonly DueRow[]
  /** Before its day a thing may be destroyed early, but not kept: it is kept anyway. */
  readonly mayKeep: boolean
}

/** A list to choose from, and what can be done with what is chosen. */
export function DueList({ rows, mayKeep }: Props) {
  const { t } = useText()
  const mayDecide = useMay('retention/decide')
  const free = rows.filter(({ earliestOn, today }) => earliestOn <= today)
  const { chosen, isChosen, toggle, toggleAll } = useChosen(free)
  if (!mayDecide || free.length === 0) {
    return (
      <Stack gap="sm">
        {!mayDecide && <Text size="sm">{t('retention.due.readOnly')}</Text>}
        <DueLines rows={rows} />
      </Stack>
    )
  }
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('retention.due.chooseAll')}
        checked={chosen.length === free.length}
        indeterminate={chosen.length > 0 && chosen.length < free.length}
        onChange={toggleAll}
      />
      <ul className="kaiji-retention-list">
        {rows.map(row => (
          <DueLine
            key={keyOf(row)}
            row={row}
            chosen={isChosen(row)}
            onToggle={
              free.includes(row)
                ? () => {
                    toggle(row)
                  }
                : undefined
            }
          />
        ))}
      </ul>
      <Deeds chosen={chosen} mayKeep={mayKeep} />
    </Stack>
  )
}

function Deeds({
  chosen,
  mayKeep,
}: {
  readonly chosen: readonly DueRow[]
  readonly mayKeep: boolean
}) {
  const { t } = useText()
  const [open, setOpen] = useState<'destroy' | 'keep'>()
  const [noneChosen, setNoneChosen] = useState(false)
  const ask = (deed: 'destroy' | 'keep') => {
    setNoneChosen(chosen.length === 0)
    if (chosen.length > 0) setOpen(deed)
  }
  const close = () => {
    setOpen(undefined)
  }
  return (
    <Group justify="flex-end" gap="sm">
      <Text size="sm" role="status" c={noneChosen && chosen.length === 0 ? 'red' : 'dimmed'}>
        {noneChosen && chosen.length === 0
          ? t('retention.due.noneChosen')
          : t('retention.due.chosen', { count: chosen.length })}
      </Text>
      {mayKeep && (
        <Button
          variant="default"
          onClick={() => {
            ask('keep')
          }}
        >
          {t('retention.due.keep')}
        </Button>
      )}
      <Button
        variant="light"
        color="red"
        onClick={() => {
          ask('destroy')
        }}
      >
        {t('retention.due.destroy')}
      </Button>
      {open === 'destroy' && <DestroyDialog rows={chosen} onClose={close} />}
      {open === 'keep' && <KeepDialog rows={chosen} onClose={close} />}
    </Group>
  )
}
