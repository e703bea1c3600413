import { Box, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import type { AppError } from '@core/errors'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { Picture } from '@ui/ui/picture'
import { PlainText } from '@ui/ui/plain-text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { previewKind } from './preview-kind'

type Content = { readonly bytes: Uint8Array } | { readonly problem: AppError } | undefined

/** A document in place. Its bytes are read once per showing, which the history records. */
export function DocumentPreview({ document }: { readonly document: CaseDocument }) {
  const [content, setContent] = useState<Content>()
  useEffect(() => {
    let wanted = true
    void api.cases.readDocument({ documentId: document.id }).then(reply => {
      if (wanted) setContent(reply.ok ? { bytes: reply.value } : { problem: reply.error })
    })
    return () => {
      wanted = false
    }
  }, [document.id])

  if (!content) return <Reading rows={4} />
  if ('problem' in content) return <Problem problem={content.problem} />
  return previewKind(document) === 'image' ? (
    <ImagePreview document={document} bytes={content.bytes} />
  ) : (
    <TextPreview document={document} bytes={content.bytes} />
  )
}

type PreviewProps = { readonly document: CaseDocument; readonly bytes: Uint8Array }

function ImagePreview({ document, bytes }: PreviewProps) {
  const { t } = useText()
  return (
    <Picture
      data={bytes}
      mediaType={document.mediaType}
      alt={t('cases.documents.preview', { name: document.name })}
      style={{ display: 'block', maxWidth: '100%', maxHeight: '32rem', marginBlock: 8 }}
    />
  )
}

const limit = 200_000

function TextPreview({ document, bytes }: PreviewProps) {
  const { t } = useText()
  const text = useMemo(() => decode(bytes), [bytes])
  return (
    <Box my="xs">
      <div
        className="case-preview"
        tabIndex={0}
        role="region"
        aria-label={t('cases.documents.preview', { name: document.name })}
      >
        <PlainText text={text.slice(0, limit)} size="xs" />
      </div>
      {text.length > limit && (
        <Text size="xs" c="dimmed">
          {t('cases.documents.cut', { limit: limit.toLocaleString() })}
        </Text>
      )}
    </Box>
  )
}

/** UTF-8 where the bytes are that; otherwise what Japanese Windows writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}
