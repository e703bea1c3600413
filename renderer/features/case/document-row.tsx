import { ActionIcon, Box, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { useCase } from './case-context'
import { DocumentFacts, nameIn } from './document-facts'
import { DocumentWarning } from './document-warning'
import { useMayRead } from './use-may-read'
import { MisplacedDocument } from './misplaced-document'

type Props = {
  readonly document: CaseDocument
  /** Its versions before this one, newest first. */
  readonly older: readonly CaseDocument[]
}

/** One document: what it is, how large, when it goes; shown beside the case, or saved outside the vault. */
export function DocumentRow({ document, older }: Props) {
  const { t } = useText()
  const save = useChange(api.cases.exportDocument)
  const { caseId, file, closed, opened, open } = useCase()
  const shown = [document, ...older].some(({ id }) => id === opened)
  const may = useMayRead(document)
  const [misplaced, setMisplaced] = useState(false)
  const name = nameIn(file, document)
  const mayMove = !closed && document.kind !== 'letter' && !document.destroyedAt

  const releasing = useRelease(async release => {
    const path = await save.mutateAsync({ documentId: document.id, release })
    if (path !== null) notifications.show({ message: t('cases.documents.exported') })
    return path
  })

  return (
    <Box component="li" className="case-document" data-opened={shown || undefined}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <DocumentFacts document={document} />
          {may ? (
            <DocumentWarning documentId={document.id} />
          ) : (
            <Text size="xs">{t('documents.notForYou')}</Text>
          )}
          {mayMove && !misplaced && (
            <MisplacedButton name={name} onClick={() => setMisplaced(true)} />
          )}
        </Stack>
        {!document.destroyedAt && may && (
          <Group gap={4} wrap="nowrap">
            <ShowButton
              name={name}
              shown={shown}
              onClick={() => open(shown ? null : document.id)}
            />
            <SaveButton name={name} open={releasing.open} onClick={releasing.begin} />
          </Group>
        )}
      </Group>
      {misplaced && <MisplacedDocument document={document} onEnd={() => setMisplaced(false)} />}
      <ReleasePanel releasing={releasing} draftKey={`case/${caseId}/document-${document.id}`} />
    </Box>
  )
}

type SaveProps = {
  readonly name: string
  readonly open: boolean
  readonly onClick: () => void
}

/** Nothing for who may take nothing out. */
function SaveButton({ name, open, onClick }: SaveProps) {
  const { t } = useText()
  if (!useMay('data/take-out')) return null
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t('cases.documents.export', { name })}
      aria-expanded={open}
      onClick={onClick}
    >
      <IconDownload size={20} aria-hidden />
    </ActionIcon>
  )
}

function MisplacedButton({ name, onClick }: Pick<SaveProps, 'name' | 'onClick'>) {
  const { t } = useText()
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      aria-label={t('misplaced.actionFor', { name })}
      className="case-misplaced-open"
      onClick={onClick}
    >
      {t('misplaced.action')}
    </Button>
  )
}

type ShowProps = {
  readonly name: string
  readonly shown: boolean
  readonly onClick: () => void
}

function ShowButton({ name, shown, onClick }: ShowProps) {
  const { t } = useText()
  const Eye = shown ? IconEyeOff : IconEye
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(shown)
  useEffect(() => {
    // Whoever closed the document by keyboard goes on where it was opened.
    if (was.current && !shown && window.document.activeElement === window.document.body) {
      button.current?.focus()
    }
    was.current = shown
  }, [shown])
  return (
    <ActionIcon
      ref={button}
      variant="subtle"
      size="lg"
      aria-expanded={shown}
      aria-label={t(shown ? 'cases.documents.hide' : 'cases.documents.show', { name })}
      onClick={onClick}
    >
      <Eye size={20} aria-hidden />
    </ActionIcon>
  )
}
