import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { DueRow } from '@core/retention/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { asChosen } from './chosen'
import { WhatGoes, WhereItStays } from './what-goes'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly rows: readonly DueRow[]; readonly onClose: () => void }

/** Says all there is to say before the one step in Kaiji that nobody can take back. */
export function DestroyDialog({ rows, onClose }: Props) {
  const { t } = useText()
  // What was chosen when the dialog opened: the list behind it may change meanwhile.
  const [chosen] = useState(() => rows.map(asChosen))
  const [stopAsked] = useState(() => rows.some(row => row.stopAsked))
  const weight = useRead(api.retention.weigh, { chosen })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={700}>{t('retention.destroy.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.cancel') }}
      size="lg"
    >
      <Stack gap="md">
        {weight.isPending && <Reading rows={3} />}
        {weight.isError && <Problem problem={problemOf(weight.error)} />}
        {weight.data && (
          <>
            <WhatGoes weight={weight.data} />
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
              {t('retention.destroy.noUndo')}
            </Alert>
            {stopAsked && (
              <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
                {t('retention.stopAsked')}
              </Alert>
            )}
            <WhereItStays backups={weight.data.backups} />
            <Confirmation chosen={chosen} onClose={onClose} />
          </>
        )}
      </Stack>
    </Modal>
  )
}

type ConfirmationProps = {
  readonly chosen: readonly ReturnType<typeof asChosen>[]
  readonly onClose: () => void
}

function Confirmation({ chosen, onClose }: ConfirmationProps) {
  const { t } = useText()
  const destroy = useChange(api.retention.destroy)
  const [reason, setReason] = useState('')
  const [read, setRead] = useState(false)
  const [unread, setUnread] = useState(false)
  const confirm = async () => {
    setUnread(!read)
    if (!read) return
    const done = await destroy.mutateAsync({ chosen: [...chosen], reason }).catch(() => undefined)
    if (!done) return
    notifications.show({ message: t('retention.destroy.done') })
    onClose()
  }
  return (
    <>
      <GrowingText
        label={t('retention.destroy.remark')}
        description={t('retention.destroy.remarkHelp')}
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={reason}
        onChange={event => {
          setReason(event.currentTarget.value)
        }}
      />
      <Checkbox
        label={t('retention.destroy.read')}
        checked={read}
        error={unread && !read && t('retention.destroy.readFirst')}
        onChange={event => {
          setRead(event.currentTarget.checked)
        }}
      />
      {destroy.error && <Problem problem={problemOf(destroy.error)} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" loading={destroy.isPending} onClick={() => void confirm()}>
          {t('retention.destroy.confirm', { count: chosen.length })}
        </Button>
      </Group>
    </>
  )
}
