import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'

/** That a mail or a file of this inquiry holds numbers that should not be kept. */
export function DraftWarning() {
  const { t } = useText()
  const { data } = useRead(api.sensitive.scanDraft, {})
  if (!data || data.length === 0) return null
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
        {data.map(({ documentId, name, kinds }) => (
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
