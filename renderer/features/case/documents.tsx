import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { DocumentRow } from './document-row'
import { TakenOut } from './taken-out'

/** The largest file that the vault keeps. */
const limitMegabytes = 200

/** Everything that came with the case or was added to it. */
export function Documents() {
  const { t } = useText()
  const { file, closed } = useCase()
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('cases.documents.title')}
      </Title>
      {file.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cases.documents.empty')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {file.documents.map(document => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </Stack>
      <TakenOut />
      {!closed && <AddDocuments />}
    </Stack>
  )
}

function AddDocuments() {
  const { t } = useText()
  const { adding, problem, add } = useAttach()
  const busy = adding !== undefined
  return (
    <Stack gap="xs">
      {problem && <Problem problem={problem} />}
      <Dropzone
        onDrop={files => void add(files)}
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
              {busy ? t('cases.documents.adding', { name: adding }) : t('cases.documents.drop')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('cases.documents.dropNote', { limit: limitMegabytes })}
            </Text>
          </Stack>
          <FileButton multiple onChange={files => void add(files)}>
            {props => (
              <Button
                {...props}
                variant="default"
                size="xs"
                disabled={busy}
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

/** Adds files one after the other; the first that fails stops the rest and says why. */
function useAttach() {
  const { caseId } = useCase()
  const attach = useChange(api.cases.attach)
  const [adding, setAdding] = useState<string>()
  const [problem, setProblem] = useState<AppError>()

  const add = async (files: readonly File[]) => {
    setProblem(undefined)
    try {
      for (const file of files) {
        setAdding(file.name)
        const bytes = new Uint8Array(await file.arrayBuffer())
        const mediaType = file.type || 'application/octet-stream'
        await attach.mutateAsync({
          caseId,
          kind: 'other',
          name: file.name.slice(0, 500),
          mediaType,
          bytes,
        })
      }
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setAdding(undefined)
    }
  }
  return { adding, problem, add }
}
