import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PastImport, UndoView } from '@core/imports/contract'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { localDay } from '@ui/app/moment-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** What was brought in, newest first; each can be undone while nobody has worked on it. */
export function PastImports() {
  const { t } = useText()
  const list = useRead(api.imports.list, {})
  const undo = useChange(api.imports.undo)
  const [undone, setUndone] = useState<UndoView>()
  if (!list.data || list.data.length === 0) return null
  const take = async (one: PastImport) => {
    const done = await undo.mutateAsync({ importId: one.id }).catch(() => undefined)
    setUndone(done)
  }
  return (
    <Section title={t('imports.past.title')}>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
      <Text size="sm" role="status">
        {undone && t('imports.past.undoDone', { count: undone.removed })}{' '}
        {undone &&
          undone.kept.length > 0 &&
          t('imports.past.undoKept', { numbers: undone.kept.join(t('common.listSeparator')) })}
      </Text>
      <Stack gap={4}>
        {list.data.map(one => (
          <Line key={one.id} one={one} busy={undo.isPending} onUndo={() => void take(one)} />
        ))}
      </Stack>
    </Section>
  )
}

type LineProps = { readonly one: PastImport; readonly busy: boolean; readonly onUndo: () => void }

function Line({ one, busy, onUndo }: LineProps) {
  const { t, language } = useText()
  const { nameOf } = usePeople()
  const day = (at: string) => fullDate(localDay(at), language)
  const { fileName, cases, rejected, undoneAt, kept, actor } = one
  return (
    <Group justify="space-between" gap="md" mih={36}>
      <Text size="sm">
        {[
          day(one.at),
          nameOf(actor),
          fileName || t('imports.past.noName'),
          t('imports.past.line', { count: cases }),
          ...(rejected > 0 ? [t('imports.done.rejected', { count: rejected })] : []),
          ...(undoneAt ? [t('imports.past.undone', { day: day(undoneAt) })] : []),
          ...(kept > 0 ? [t('imports.past.kept', { count: kept })] : []),
        ].join(' · ')}
      </Text>
      {!undoneAt && (
        <ConfirmButton
          size="compact-sm"
          disabled={busy}
          question={t('imports.past.undoAsk', { count: cases })}
          confirmLabel={t('imports.past.undo')}
          onConfirm={onUndo}
        >
          {t('imports.past.undo')}
        </ConfirmButton>
      )}
    </Group>
  )
}
