import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DraftFinding } from '@core/sensitive/contract'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { UnreadFiles } from '@ui/ui/sensitive/unread-files'

/** That a mail or a file of this inquiry holds numbers that should not be kept, or could not be searched for them. */
export function DraftWarning() {
  const { data } = useRead(api.sensitive.scanDraft, {})
  if (!data) return null
  const holding = data.filter(({ kinds }) => kinds.length > 0)
  return (
    <>
      {holding.length > 0 && <Holding files={holding} />}
      <UnreadFiles
        files={data.flatMap(({ documentId, name, gap }) =>
          gap ? [{ documentId, name, gap }] : [],
        )}
      />
    </>
  )
}

function Holding({ files }: { readonly files: readonly DraftFinding[] }) {
  const { t } = useText()
  const title = t('sensitive.received.draft')
  return (
    <Alert
      color="amber"
      variant="light"
      role="region"
      aria-label={title}
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <List size="sm" mb={4}>
        {files.map(({ documentId, name, kinds }) => (
          <List.Item key={documentId} style={{ overflowWrap: 'anywhere' }}>
            {t('sensitive.received.draftFile', {
              name,
              kinds: kinds.map(kind => t(`sensitive.kind.${kind}`)).join(t('common.listSeparator')),
            })}
          </List.Item>
        ))}
      </List>
      <Text size="xs">{t('sensitive.received.draftNote')}</Text>
    </Alert>
  )
}
