import { Group, Stack, Text } from '@mantine/core'
import type { DraftDocument, IntakeDraft } from '@core/cases/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'

type Props = { readonly onRemoved: (draft: IntakeDraft) => void }

/** The mails and attachments that this inquiry would bring into its case, and the way to be rid of one. */
export function DraftFiles({ onRemoved }: Props) {
  const { t } = useText()
  const { data } = useRead(api.cases.draftDocuments, {})
  const remove = useChange(api.cases.removeDraftDocument)
  if (!data || data.length === 0) return null

  const takeOut = async (file: DraftDocument, why: string) => {
    // The vault takes the file out of the draft it has, so that must be the one on screen.
    await saveEverything()
    await remove.mutateAsync({ documentId: file.id, why }).then(
      ({ draft }) => onRemoved(draft),
      // Shown below as the command's own problem.
      () => undefined,
    )
  }
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('misplaced.draft.title')}
      </Text>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.map(file => (
          <OneFile key={file.id} file={file} onRemove={why => void takeOut(file, why)} />
        ))}
      </Stack>
      {remove.error && <Problem problem={problemOf(remove.error)} />}
    </Stack>
  )
}

type OneProps = { readonly file: DraftDocument; readonly onRemove: (why: string) => void }

function OneFile({ file: { name, kind, attached }, onRemove }: OneProps) {
  const { t } = useText()
  const question =
    attached > 0 ? t('misplaced.draft.askWith', { count: attached }) : t('misplaced.draft.ask')
  return (
    <Group component="li" gap="sm" wrap="nowrap" justify="space-between">
      <Text size="sm" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {name}{' '}
        <Text span size="xs" c="dimmed">
          {t(kind === 'inquiry' ? 'misplaced.draft.mail' : 'misplaced.draft.attachment')}
        </Text>
      </Text>
      <WhyButton
        size="compact-sm"
        variant="subtle"
        style={{ flexShrink: 0 }}
        question={question}
        confirmLabel={t('misplaced.draft.do')}
        ariaLabel={t('misplaced.draft.removeFor', { name })}
        onConfirm={onRemove}
      >
        {t('misplaced.draft.remove')}
      </WhyButton>
    </Group>
  )
}
