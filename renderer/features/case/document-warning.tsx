import { Box, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DocumentId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { FindingEntry } from '@ui/ui/sensitive/finding-entry'
import { useCase } from './case-context'

type Props = { readonly documentId: DocumentId }

/** That a document as received holds numbers that should not be kept, or could not be searched for them. */
export function DocumentWarning({ documentId }: Props) {
  const { t } = useText()
  const { caseId } = useCase()
  const { data } = useRead(api.sensitive.scanCase, { caseId })
  const gap = data?.unread.find(document => document.documentId === documentId)?.gap
  return (
    <>
      <Numbers documentId={documentId} />
      {gap && (
        <Text size="xs" c="dimmed">
          {t('sensitive.unread.document', { why: t(`sensitive.unread.why.${gap}`) })}
        </Text>
      )}
    </>
  )
}

function Numbers({ documentId }: Props) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const { data } = useRead(api.sensitive.scanCase, { caseId })
  const dismiss = useChange(api.sensitive.dismissFound)
  const found = (data?.findings ?? []).filter(
    ({ where }) => where.in === 'document' && where.documentId === documentId,
  )
  if (found.length === 0) return null
  const names = new Set(found.map(({ kind }) => t(`sensitive.kind.${kind}`)))
  const kinds = [...names].join(t('common.listSeparator'))
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" mt={4}>
      <IconAlertTriangle size={16} aria-hidden className="kaiji-soon" style={{ flexShrink: 0 }} />
      <Box style={{ minWidth: 0 }}>
        <Text size="xs" className="kaiji-soon">
          {t('sensitive.received.document', { count: found.length, kinds })}
        </Text>
        <Stack gap="xs" component="ul" mt={4} mb={0} p={0} style={{ listStyle: 'none' }}>
          {found.map(({ kind, valid, start, end, excerpt, where }) => (
            <FindingEntry
              key={start}
              received
              {...{ kind, valid, excerpt }}
              onDismiss={
                closed
                  ? undefined
                  : (reason, because) =>
                      dismiss.mutateAsync({
                        ...{ caseId, where, kind, start, end, reason, because },
                      })
              }
            />
          ))}
        </Stack>
      </Box>
    </Group>
  )
}
