import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type ReactNode } from 'react'
import type { DismissedBecause } from '@core/sensitive/contract'
import type { Excerpt } from '@core/sensitive/excerpt'
import type { SensitiveKind } from '@core/sensitive/finding'
import { policyOf } from '@core/sensitive/policy'
import { useText } from '@ui/app/text'
import { ReasonForm } from './reason-form'

type Props = {
  readonly kind: SensitiveKind
  readonly valid: boolean
  readonly excerpt: Excerpt
  /** The field or file it stands in, where that is not plain from its place. */
  readonly where?: string
  /** It stands in a file as received, where it cannot be masked. */
  readonly received?: boolean
  /** Left out before there is a case to record it in. */
  readonly onDismiss?: ((reason: string, because: DismissedBecause) => Promise<unknown>) | undefined
  /** What else may be done about it. */
  readonly children?: ReactNode
  /** What stands last among the buttons. */
  readonly last?: ReactNode
}

/** One number: what it looks like, where it stands with its digits masked, why not, and what to do. */
export function FindingEntry({
  kind,
  valid,
  excerpt,
  where,
  received,
  onDismiss,
  children,
  last,
}: Props) {
  const { t } = useText()
  const [asking, setAsking] = useState<DismissedBecause>()
  const ask = (because: DismissedBecause, label: string) => (
    <Button variant="default" size="compact-sm" onClick={() => setAsking(because)}>
      {label}
    </Button>
  )
  return (
    <Stack gap={4} component="li">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Text span fw={600} inherit>
          {where === undefined
            ? t(`sensitive.kind.${kind}`)
            : t('sensitive.summary.at', { field: where, kind: t(`sensitive.kind.${kind}`) })}
        </Text>{' '}
        {excerpt.before}
        <Text span fw={600} inherit>
          {excerpt.masked}
        </Text>
        {excerpt.after}
      </Text>
      <Why kind={kind} valid={valid} received={received === true} />
      {asking && onDismiss ? (
        <DismissForm because={asking} onDismiss={onDismiss} onCancel={() => setAsking(undefined)} />
      ) : (
        <Group gap="xs" mt={4}>
          {children}
          {onDismiss && ask('false-alarm', t('sensitive.button.falseAlarm'))}
          {onDismiss && mayBeNeeded(kind) && ask('needed', t('sensitive.button.keep'))}
          {last}
        </Group>
      )}
    </Stack>
  )
}

/** Why it should not be kept, and what speaks against it being one at all. */
function Why({ kind, valid, received }: Pick<Props, 'kind' | 'valid' | 'received'>) {
  const { t } = useText()
  const words = [
    ...(received ? [] : [t(`sensitive.why.${kind}`)]),
    ...(valid ? [] : [t('sensitive.found.notChecked')]),
  ]
  return words.length > 0 ? <Text size="xs">{words.join(' ')}</Text> : null
}

const mayBeNeeded = (kind: SensitiveKind): boolean => policyOf(kind, 'note').action === 'warn'

type FormProps = {
  readonly because: DismissedBecause
  readonly onDismiss: NonNullable<Props['onDismiss']>
  readonly onCancel: () => void
}

function DismissForm({ because, onDismiss, onCancel }: FormProps) {
  const { t } = useText()
  const record = async (reason: string) => {
    await onDismiss(reason, because)
    onCancel()
    if (because === 'false-alarm') notifications.show({ message: t('sensitive.dismiss.done') })
  }
  if (because === 'needed') {
    return (
      <ReasonForm
        lead={t('sensitive.keep.lead')}
        label={t('sensitive.keep.reason')}
        needed={t('sensitive.keep.reasonNeeded')}
        confirmLabel={t('sensitive.keep.confirm')}
        onConfirm={record}
        onCancel={onCancel}
      />
    )
  }
  return (
    <ReasonForm
      lead={t('sensitive.dismiss.lead')}
      label={t('sensitive.dismiss.reason')}
      note={t('sensitive.dismiss.reasonNote')}
      needed={t('sensitive.dismiss.reasonNeeded')}
      confirmLabel={t('sensitive.dismiss.confirm')}
      onConfirm={record}
      onCancel={onCancel}
    />
  )
}
