import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { DueRow } from '@core/retention/contract'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import { asChosen } from './chosen'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly rows: readonly DueRow[]; readonly onClose: () => void }

/** Keeps what is due until a day, with a reason; then it comes up again. */
export function KeepDialog({ rows, onClose }: Props) {
  const { t } = useText()
  const keep = useChange(api.retention.keep)
  const [chosen] = useState(() => rows.map(asChosen))
  const [until, setUntil] = useState<CalendarDate | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const confirm = async () => {
    setAsked(true)
    if (!until || !reason.trim()) return
    const kept = await keep.mutateAsync({ chosen, until, reason }).catch(() => undefined)
    if (kept !== undefined) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t('retention.keep.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.cancel') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('retention.keep.lead', { count: chosen.length })}</Text>
        <DateField
          label={t('retention.keep.until')}
          required
          value={until}
          error={asked && !until && t('retention.keep.untilMissing')}
          onChange={setUntil}
        />
        <GrowingText
          label={t('retention.keep.why')}
          description={t('retention.keep.whyHelp')}
          required
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={reason}
          error={asked && !reason.trim() && t('cases.why.missing')}
          onChange={event => {
            setReason(event.currentTarget.value)
          }}
        />
        {keep.error && <Problem problem={problemOf(keep.error)} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={keep.isPending} onClick={() => void confirm()}>
            {t('retention.keep.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
