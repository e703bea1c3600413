import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import type { AppError } from '@core/errors'
import type { Evidence } from '@core/identity/identity'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { useCase, type CaseNow } from './case-context'
import { dayOf } from './section-lines'

type Props = { readonly piece: Evidence; readonly locked: boolean }

/** The copy of a paper, if one is kept, with the day it goes. */
export function EvidenceCopy({ piece, locked }: Props) {
  const { t } = useText()
  const now = useCase()
  const { problem, attach } = useAttachCopy(piece)
  const copy = now.file.documents.find(document => document.id === piece.documentId)
  return (
    <Stack gap={4}>
      <Group gap="sm" style={{ rowGap: 4 }}>
        <Text size="sm" c="dimmed">
          {t('identity.copy')}
        </Text>
        {copy ? <CopyFacts copy={copy} now={now} /> : <Text size="sm">{t('identity.noCopy')}</Text>}
        {!copy && !locked && (
          <FileButton onChange={file => void attach(file)}>
            {props => (
              <Button
                {...props}
                variant="default"
                size="compact-sm"
                leftSection={<IconPaperclip size={16} aria-hidden />}
              >
                {t('identity.attachCopy')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {!copy && !locked && (
        <Text size="xs" c="dimmed">
          {t('identity.attachCopyNote')}
        </Text>
      )}
      {problem && <Problem problem={problem} />}
    </Stack>
  )
}

function CopyFacts({ copy, now }: { readonly copy: CaseDocument; readonly now: CaseNow }) {
  const { t, language } = useText()
  // Somebody not recognised may complain or sue; what they showed is kept for longer.
  const refused = now.file.checks.some(check => check.result === 'not_confirmed')
  const fate = () => {
    if (copy.destroyedAt) {
      return t('identity.copyDestroyed', { date: fullDate(dayOf(now, copy.destroyedAt), language) })
    }
    if (copy.destroyOn) {
      return t('identity.copyDestroyOn', { date: fullDate(copy.destroyOn, language) })
    }
    const { destroyCopiesAfterDays, destroyCopiesAfterRefusalDays } = now.pack.identity
    return refused
      ? t('identity.copyKeep', { days: destroyCopiesAfterRefusalDays })
      : t('identity.copyKeep', { days: destroyCopiesAfterDays })
  }
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {copy.name}
      </Text>
      <Text size="xs" className="kaiji-soon">
        {fate()}
      </Text>
    </>
  )
}

function useAttachCopy(piece: Evidence) {
  const { caseId } = useCase()
  const store = useChange(api.cases.attach)
  const link = useChange(api.identity.changeEvidence)
  const [problem, setProblem] = useState<AppError>()
  const attach = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    try {
      const documentId = await store.mutateAsync({
        caseId,
        kind: 'identity',
        name: file.name.slice(0, 500),
        mediaType: file.type || 'application/octet-stream',
        bytes: new Uint8Array(await file.arrayBuffer()),
      })
      await link.mutateAsync({ caseId, evidenceId: piece.id, change: { documentId } })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { problem, attach }
}
