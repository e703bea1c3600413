import { Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { DocumentText } from '@core/document-text/text-gap'
import type { OpenedDocument } from '@core/documents/view'
import type { AppError } from '@core/errors'
import type { DocumentId } from '@core/ids'
import { ok, type Result } from '@core/result'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { CompareWords, type WordsOf } from './compare-words'
import { OnePart } from './one-part'
import { useOnce } from './use-once'
import { useScrolledTogether } from './use-scrolled-together'
import { ViewerFrame } from './viewer-frame'

export type ComparedVersion = {
  readonly documentId: DocumentId
  readonly name: string
  /** Which version it is, and from when. */
  readonly label: string
}

type Props = {
  readonly before: ComparedVersion
  readonly after: ComparedVersion
  readonly onClose: () => void
  /** What else can be chosen; stands above the two. */
  readonly children?: ReactNode
}

/** Two versions of a document beside each other: their changed words, or how they look. */
export function CompareView({ before, after, onClose, children }: Props) {
  const { t } = useText()
  const key = `${before.documentId} ${after.documentId}`
  const once = useOnce(key, () => readBoth(before, after))
  const title = t('documents.compare.title', { name: after.name })
  return (
    <ViewerFrame
      label={title}
      title={title}
      closeLabel={t('documents.compare.close')}
      shownKey={key}
      onClose={onClose}
    >
      {children}
      {!once && <Reading rows={6} />}
      {once && 'problem' in once && <Problem problem={once.problem} />}
      {once && 'value' in once && <Compared key={key} {...{ before, after }} both={once.value} />}
    </ViewerFrame>
  )
}

type Read = OpenedDocument & DocumentText
type Both = readonly [Read, Read]

async function readBoth(
  before: ComparedVersion,
  after: ComparedVersion,
): Promise<Result<Both, AppError>> {
  const first = await readOne(before)
  if (!first.ok) return first
  const second = await readOne(after)
  return second.ok ? ok([first.value, second.value]) : second
}

async function readOne({ documentId }: ComparedVersion): Promise<Result<Read, AppError>> {
  const asked = { documentId, part: [] }
  const opened = await api.documents.open(asked)
  if (!opened.ok) return opened
  const text = await api.documents.text(asked)
  return text.ok ? ok({ ...opened.value, ...text.value }) : text
}

const hasWords = ({ text }: Read): boolean => text.trim() !== ''
/** Of the others the words are all that is shown. */
const hasLook = ({ shown }: Read): boolean => ['pdf', 'picture', 'tiff'].includes(shown.as)

type ComparedProps = Pick<Props, 'before' | 'after'> & { readonly both: Both }

function Compared({ before, after, both }: ComparedProps) {
  const { t } = useText()
  const [way, setWay] = useState<'words' | 'look'>('words')
  const words = both.every(hasWords)
  const choice = words && both.some(hasLook)
  const side = (version: ComparedVersion, { text, gap }: Read): WordsOf => ({
    label: version.label,
    text,
    gap,
  })
  return (
    <>
      {choice && (
        <Group>
          <SegmentedControl
            size="xs"
            aria-label={t('documents.compare.way')}
            value={way}
            onChange={setWay}
            data={[
              { value: 'words', label: t('documents.compare.words') },
              { value: 'look', label: t('documents.compare.look') },
            ]}
          />
        </Group>
      )}
      {!words && <Text size="sm">{t('documents.compare.noWords')}</Text>}
      {words && way === 'words' ? (
        <CompareWords before={side(before, both[0])} after={side(after, both[1])} />
      ) : (
        <BothLooks {...{ before, after }} />
      )}
    </>
  )
}

/** One beside the other; they move together unless somebody wants to look at other places of each. */
function BothLooks({ before, after }: Pick<Props, 'before' | 'after'>) {
  const { t } = useText()
  const [together, setTogether] = useState(true)
  const follow = useScrolledTogether(together)
  return (
    <>
      <Checkbox
        size="xs"
        label={t('documents.compare.together')}
        checked={together}
        onChange={event => setTogether(event.currentTarget.checked)}
      />
      <div className="viewer-both" onScrollCapture={follow}>
        <OneLook {...before} />
        <OneLook {...after} />
      </div>
    </>
  )
}

function OneLook({ documentId, name, label }: ComparedVersion) {
  return (
    <Stack component="section" gap="xs" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <OnePart of={{ documentId, part: [] }} name={name} />
    </Stack>
  )
}
