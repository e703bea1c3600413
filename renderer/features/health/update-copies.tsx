import { Group, Stack, Text } from '@mantine/core'
import type { UpdateCopy } from '@core/health/update-copy'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

const megabyte = 1024 * 1024

/** Copies of the vault from before updates: they stay until somebody deletes them, and hold what was destroyed since. */
export function UpdateCopies() {
  const { t } = useText()
  const copies = useRead(api.health.updateCopies, {})
  const remove = useChange(api.health.removeUpdateCopy)
  if (!copies.data || copies.data.length === 0) return null
  return (
    <Section title={t('health.copies.title')} summary={t('health.copies.lead')}>
      <Stack gap="sm" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {copies.data.map(copy => (
          <Copy
            key={copy.name}
            copy={copy}
            busy={remove.isPending}
            onRemove={() => remove.mutate({ name: copy.name })}
          />
        ))}
      </Stack>
      {remove.error && <Problem problem={problemOf(remove.error)} />}
    </Section>
  )
}

type CopyProps = {
  readonly copy: UpdateCopy
  readonly busy: boolean
  readonly onRemove: () => void
}

function Copy({ copy, busy, onRemove }: CopyProps) {
  const { t, language } = useText()
  const mayRemove = useMay('retention/decide')
  const { path, madeAt, bytes, destroyedSince } = copy
  const when = momentWords(t, language, madeAt)
  const size = Math.max(1, Math.round(bytes / megabyte)).toLocaleString(language)
  return (
    <Group component="li" justify="space-between" gap="md" wrap="nowrap">
      <div>
        <Text size="sm" fw={700}>
          {t('health.copies.one', { when, size })}
        </Text>
        {destroyedSince > 0 && (
          <Text size="sm" className="kaiji-soon">
            {t('health.copies.holds', { count: destroyedSince })}
          </Text>
        )}
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {path}
        </Text>
      </div>
      {mayRemove && (
        <ConfirmButton
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          loading={busy}
          ariaLabel={t('health.copies.removeOne', { when })}
          question={t('health.copies.question', { when })}
          confirmLabel={t('health.copies.confirm')}
          onConfirm={onRemove}
        >
          {t('health.copies.remove')}
        </ConfirmButton>
      )}
    </Group>
  )
}
