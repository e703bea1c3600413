import { ActionIcon, Code, Group, Select, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { LetterView } from '@core/letters/contract'
import type { Enclosure } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { sizeWords } from '@ui/ui/size-words'

/** The files of the case that go out with a draft: chosen, and taken out again. */
export function EnclosuresSection({ view }: { readonly view: LetterView }) {
  const { t } = useText()
  const { letter, enclosable } = view
  const choose = useChange(api.letters.setEnclosures)
  const { enclosures } = letter
  const ids = enclosures.map(({ documentId }) => documentId)
  const free = enclosable.filter(({ documentId }) => !ids.includes(documentId))
  const set = (documentIds: Enclosure['documentId'][]) =>
    choose.mutate({ letterRecordId: letter.id, documentIds })
  const add = (id: string | null) => {
    const chosen = free.find(({ documentId }) => documentId === id)
    if (chosen) set([...ids, chosen.documentId])
  }
  return (
    <Section title={t('wayOut.enclosures.title')} summary={t('wayOut.enclosures.lead')}>
      {enclosures.length === 0 && <Text size="sm">{t('wayOut.enclosures.none')}</Text>}
      <EnclosureList
        enclosures={enclosures}
        onRemove={id => set(ids.filter(other => other !== id))}
      />
      {enclosable.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('wayOut.enclosures.noFiles')}
        </Text>
      ) : (
        <Select
          aria-label={t('wayOut.enclosures.choose')}
          placeholder={t('wayOut.enclosures.choose')}
          maw={420}
          value={null}
          disabled={free.length === 0 || choose.isPending}
          data={free.map(({ documentId, name }) => ({ value: documentId, label: name }))}
          onChange={add}
        />
      )}
      {choose.isError && <Problem problem={problemOf(choose.error)} />}
    </Section>
  )
}

type ListProps = {
  readonly enclosures: readonly Enclosure[]
  readonly onRemove?: (id: Enclosure['documentId']) => void
}

/** Name, size and SHA-256 of each. */
export function EnclosureList({ enclosures, onRemove }: ListProps) {
  const { t } = useText()
  if (enclosures.length === 0) return null
  return (
    <ul className="kaiji-letter-enclosures">
      {enclosures.map(({ documentId, name, size, sha256 }) => (
        <li key={documentId}>
          <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
            <Stack gap={2} style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {name}{' '}
                <Text span size="xs" c="dimmed">
                  {sizeWords({ t }, size)}
                </Text>
              </Text>
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {t('wayOut.enclosures.hash')} <Code fz={11}>{sha256}</Code>
              </Text>
            </Stack>
            {onRemove && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('wayOut.enclosures.remove', { name })}
                onClick={() => onRemove(documentId)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        </li>
      ))}
    </ul>
  )
}
