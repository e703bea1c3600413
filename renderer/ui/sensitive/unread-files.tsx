import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { UnreadDocument } from '@core/sensitive/contract'
import { useText } from '@ui/app/text'

type Props = { readonly files: readonly UnreadDocument[] }

/** Files that could not be searched, so that nobody takes silence for an answer. Nothing where all could. */
export function UnreadFiles({ files }: Props) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  if (files.length === 0) return null
  const title = t('sensitive.unread.title', { count: files.length })
  return (
    <Stack gap="xs" mb="md" role="region" aria-label={title}>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {title}
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={shown}
          onClick={() => setShown(was => !was)}
        >
          {t(shown ? 'sensitive.summary.hide' : 'sensitive.summary.show')}
        </Button>
      </Group>
      {shown && (
        <>
          <Text size="sm">{t('sensitive.unread.lead')}</Text>
          <List size="sm">
            {files.map(({ documentId, name, gap }) => (
              <List.Item key={documentId} style={{ overflowWrap: 'anywhere' }}>
                {t('sensitive.unread.item', { name, why: t(`sensitive.unread.why.${gap}`) })}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  )
}
