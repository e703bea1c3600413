import { ActionIcon, Box, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { letterFileName } from '@core/letters/file-name'
import { dayAt } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { useCase } from './case-context'
import { DocumentPreview } from './document-preview'
import { DocumentWarning } from './document-warning'
import { MisplacedDocument } from './misplaced-document'
import { previewKind } from './preview-kind'

/** One document: what it is, how large, when it goes; shown in place, or saved outside the vault. */
export function DocumentRow({ document }: { readonly document: CaseDocument }) {
  const { t } = useText()
  const [shown, setShown] = useState(false)
  const save = useChange(api.cases.exportDocument)
  const mayTakeOut = useMay('data/take-out')
  const { caseId, file, closed } = useCase()
  const [misplaced, setMisplaced] = useState(false)
  const name = nameIn(file, document)
  const mayMove = !closed && document.kind !== 'letter' && !document.destroyedAt

  const releasing = useRelease(async release => {
    const path = await save.mutateAsync({ documentId: document.id, release })
    if (path !== null) notifications.show({ message: t('cases.documents.exported') })
    return path
  })

  return (
    <Box component="li">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <DocumentFacts document={document} />
          <DocumentWarning documentId={document.id} />
          {mayMove && !misplaced && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t('misplaced.actionFor', { name })}
              className="case-misplaced-open"
              onClick={() => setMisplaced(true)}
            >
              {t('misplaced.action')}
            </Button>
          )}
        </Stack>
        {!document.destroyedAt && (
          <Group gap={4} wrap="nowrap">
            {previewKind(document) !== 'none' && (
              <ShowButton name={name} shown={shown} onClick={() => setShown(was => !was)} />
            )}
            {mayTakeOut && (
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t('cases.documents.export', { name })}
                aria-expanded={releasing.open}
                onClick={releasing.begin}
              >
                <IconDownload size={20} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )}
      </Group>
      {misplaced && <MisplacedDocument document={document} onEnd={() => setMisplaced(false)} />}
      <ReleasePanel releasing={releasing} draftKey={`case/${caseId}/document-${document.id}`} />
      {shown && <DocumentPreview document={document} />}
    </Box>
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
  return (
    <ActionIcon
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

/** A letter that is void says so in its name. */
function nameIn({ letters }: CaseFile, { id, name }: CaseDocument): string {
  const letter = letters.find(one => one.documentId === id)
  return letter ? letterFileName(letter, name) : name
}

function DocumentFacts({ document }: { readonly document: CaseDocument }) {
  const { t, language } = useText()
  const { pack } = useCase()
  const day = (moment: string) => fullDate(dayAt(moment, pack.timeZone), language)
  const facts = [
    t(`cases.documentKind.${document.kind}`),
    sizeWords(t, document.size),
    t('cases.documents.received', { date: day(document.createdAt) }),
  ]
  return (
    <Group gap="xs" style={{ rowGap: 0 }}>
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {document.destroyedAt && (
        <Text size="xs">{t('cases.documents.destroyed', { date: day(document.destroyedAt) })}</Text>
      )}
      {!document.destroyedAt && document.destroyOn && (
        <Text size="xs" className="kaiji-soon">
          {t('cases.documents.destroyOn', { date: fullDate(document.destroyOn, language) })}
        </Text>
      )}
    </Group>
  )
}

function sizeWords(t: ReturnType<typeof useText>['t'], bytes: number): string {
  if (bytes < 1024) return t('cases.documents.bytes', { size: bytes })
  if (bytes < 1024 * 1024) return t('cases.documents.kilobytes', { size: Math.ceil(bytes / 1024) })
  return t('cases.documents.megabytes', { size: (bytes / 1024 / 1024).toFixed(1) })
}
