import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { LetterView } from '@core/letters/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText, type Text as Words } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { WhyButton } from '@ui/ui/why-button'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly view: LetterView }

/** Whether somebody else has found the letter right, and the way to say so. */
export function ApprovalSection({ view }: Props) {
  const words = useText()
  const { t } = words
  const mayApprove = useMay('letter/approve')
  const { approval, letter } = view
  const given = approval.state === 'given'
  // Where nobody has to approve and nobody has, there is nothing to say.
  if (!approval.needed && letter.approval === null) return null
  return (
    <Section title={t('wayOut.approval.title')} summary={<Text span>{standing(view, words)}</Text>}>
      {letter.approval?.remark.trim() && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {letter.approval.remark}
        </Text>
      )}
      {given && (
        <Text size="xs" c="dimmed">
          {t('wayOut.approval.lostByEditing')}
        </Text>
      )}
      {mayApprove && (given ? <Withdraw view={view} /> : <Approve view={view} />)}
    </Section>
  )
}

function standing({ approval, letter }: LetterView, { t, language }: Words): string {
  const given = letter.approval
  if (approval.state === 'given' && given) {
    const when = momentWords(t, language, given.at)
    return t('wayOut.approval.given', { by: given.by, when })
  }
  if (approval.state === 'outdated' && given) return t('wayOut.approval.outdated', { by: given.by })
  return t(approval.needed ? 'wayOut.approval.needed' : 'wayOut.approval.notNeeded')
}

function Approve({ view: { letter, approval, missing } }: Props) {
  const { t } = useText()
  const approve = useChange(api.letters.approve)
  const remark = useKeptText(`case/${letter.caseId}/approve-${letter.id}`)
  if (approval.problem) return <Text size="sm">{t('wayOut.approval.own')}</Text>
  const submit = async () => {
    await saveEverything()
    await approve.mutateAsync({ letterRecordId: letter.id, remark: remark.text }).then(
      remark.forget,
      // Shown below as the command's own problem.
      () => undefined,
    )
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('wayOut.approval.ask')}</Text>
      <GrowingText
        label={t('wayOut.approval.remark')}
        minRows={1}
        maxRows={8}
        maxLength={200_000}
        value={remark.text}
        onChange={event => remark.type(event.currentTarget.value)}
      />
      {approve.isError && <Problem problem={problemOf(approve.error)} />}
      <Group justify="flex-end">
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={approve.isPending}
          disabled={missing.length > 0}
          onClick={() => void submit()}
        >
          {t('wayOut.approval.approve')}
        </Button>
      </Group>
    </Stack>
  )
}

function Withdraw({ view: { letter } }: Props) {
  const { t } = useText()
  const withdraw = useChange(api.letters.withdrawApproval)
  return (
    <Group>
      <WhyButton
        size="xs"
        question={t('wayOut.approval.withdrawAsk')}
        confirmLabel={t('wayOut.approval.withdrawDo')}
        onConfirm={why => withdraw.mutate({ letterRecordId: letter.id, why })}
      >
        {t('wayOut.approval.withdraw')}
      </WhyButton>
      {withdraw.isError && <Problem problem={problemOf(withdraw.error)} />}
    </Group>
  )
}
