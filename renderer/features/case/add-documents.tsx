import { Alert, Button, FileButton, Group, List, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconPaperclip } from '@tabler/icons-react'
import { useText } from '@ui/app/text'
import { problemText } from '@ui/ui/problem-text'
import { useCase } from './case-context'
import type { Refused } from './use-add-documents'

/** The largest file that the vault keeps. */
const limitMegabytes = 200

/** Files are dropped here or chosen; what was not added says why. */
export function AddDocuments() {
  const { t } = useText()
  const { now, add } = useCase().adding
  const busy = now !== undefined
  return (
    <Stack gap="xs">
      <NotAdded />
      <Dropzone
        onDrop={add}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        loading={false}
        className="case-drop"
        inputProps={{ 'aria-label': t('cases.documents.choose') }}
        tabIndex={-1}
      >
        <Group justify="space-between" gap="sm">
          <Stack gap={0} style={{ flex: '1 1 14rem' }}>
            <Text size="sm" role="status">
              {busy ? t('documents.adding', { name: now }) : t('cases.documents.drop')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('cases.documents.dropNote', { limit: limitMegabytes })}
            </Text>
            <Text size="xs" c="dimmed">
              {t('documents.paste')}
            </Text>
          </Stack>
          <FileButton multiple onChange={add}>
            {props => (
              <Button
                {...props}
                variant="default"
                size="xs"
                leftSection={<IconPaperclip size={16} aria-hidden />}
              >
                {t('cases.documents.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Dropzone>
    </Stack>
  )
}

function NotAdded() {
  const { t } = useText()
  const { refused, dismiss } = useCase().adding
  if (refused.length === 0) return null
  return (
    <Alert
      role="alert"
      variant="light"
      title={t('documents.refused.title', { count: refused.length })}
      withCloseButton
      closeButtonLabel={t('documents.refused.dismiss')}
      onClose={dismiss}
    >
      <List size="sm">
        {refused.map(({ name, why }, at) => (
          <List.Item key={at}>
            {t('documents.refused.one', { name, why: whyWords(t, why) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

const whyWords = (t: ReturnType<typeof useText>['t'], why: Refused['why']): string =>
  typeof why === 'string' ? t(`documents.refused.${why}`) : problemText(t, why)
