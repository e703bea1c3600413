import { Button, FileButton, Group, Input, Select, Stack, Text } from '@mantine/core'
import { IconCheck, IconFilePlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { fileCategory, type CaseDocument } from '@core/cases/case'
import { categoryOfDocument } from '@core/documents/access'
import type { AppError } from '@core/errors'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { DocumentAccess } from './document-access'
import { useVersions, useVersionWords } from './document-compare'
import { DocumentDestroyDate } from './document-destroy-date'

type Props = { readonly document: CaseDocument }

/** What is said about a document: its category, a note, its versions, who may see it, when it goes. */
export function DocumentDetails({ document }: Props) {
  const { t } = useText()
  if (document.kind === 'letter') return null
  return (
    <Disclosure label={t('documents.details.open')}>
      <Stack gap="sm">
        <Category document={document} />
        <Note document={document} />
        <Versions document={document} />
        <DocumentDestroyDate document={document} />
        <DocumentAccess document={document} />
      </Stack>
    </Disclosure>
  )
}

function Category({ document }: Props) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const describe = useChange(api.documents.describe)
  return (
    <Stack gap={4}>
      <Select
        label={t('documents.details.category')}
        data={fileCategory.options.map(value => ({
          value,
          label: t(`documents.category.${value}`),
        }))}
        value={categoryOfDocument(document)}
        allowDeselect={false}
        disabled={closed}
        onChange={value => {
          const parsed = fileCategory.safeParse(value)
          if (!parsed.success) return
          describe.mutate({ caseId, documentId: document.id, change: { category: parsed.data } })
        }}
      />
      {describe.error && <Problem problem={problemOf(describe.error)} />}
    </Stack>
  )
}

function Note({ document }: Props) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const describe = useChange(api.documents.describe)
  return (
    <AutoText
      label={t('documents.details.note')}
      multiline
      minRows={2}
      maxRows={6}
      value={document.note}
      readOnly={closed}
      onSave={note => describe.mutateAsync({ caseId, documentId: document.id, change: { note } })}
    />
  )
}

/** The versions of the document, newest first, each opened in its turn; a newer file can be added. */
function Versions({ document }: Props) {
  const { t } = useText()
  const { closed, open, opened } = useCase()
  const versions = useVersions(document)
  const words = useVersionWords()
  const label = useId()
  return (
    <Stack gap={4}>
      {versions.length > 1 && (
        <>
          <Input.Label component="div" id={label}>
            {t('documents.details.versions')}
          </Input.Label>
          <Group gap="xs" role="group" aria-labelledby={label}>
            {versions.map(one => (
              <Button
                key={one.id}
                size="compact-sm"
                variant={one.id === opened ? 'light' : 'default'}
                leftSection={one.id === opened && <IconCheck size={14} aria-hidden />}
                aria-pressed={one.id === opened}
                onClick={() => open(one.id)}
              >
                {words(one)}
              </Button>
            ))}
          </Group>
        </>
      )}
      {!closed && <AddVersion document={document} />}
    </Stack>
  )
}

function AddVersion({ document }: Props) {
  const { t } = useText()
  const { caseId, open } = useCase()
  const add = useChange(api.documents.addVersion)
  const [problem, setProblem] = useState<AppError>()
  const choose = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const mediaType = file.type || 'application/octet-stream'
      const name = file.name.slice(0, 500)
      open(await add.mutateAsync({ caseId, of: document.id, name, mediaType, bytes }))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <>
      <Group gap="xs">
        <FileButton onChange={file => void choose(file)}>
          {props => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              disabled={add.isPending}
              leftSection={<IconFilePlus size={16} aria-hidden />}
            >
              {t('documents.details.addVersion')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('documents.details.addVersionNote')}
        </Text>
      </Group>
      {problem && <Problem problem={problem} />}
    </>
  )
}
