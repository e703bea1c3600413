import { Button, Group } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { LetterView } from '@core/letters/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'

type ActionsProps = { readonly view: LetterView; readonly onIssue: () => void }

/** What is done with a draft as a whole: given up, or looked at before it goes out. */
export function DraftActions({ view: { letter }, onIssue }: ActionsProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const discard = useChange(api.letters.discard)
  const discardDraft = async (why: string) => {
    // Words still on their way would be saved into a letter that is gone.
    await saveEverything()
    await discard.mutateAsync({ letterRecordId: letter.id, why }).then(
      () => navigate(`/cases/${letter.caseId}`),
      // Shown below as the command's own problem.
      () => undefined,
    )
  }
  return (
    <Group justify="space-between">
      {discard.isError && <Problem problem={problemOf(discard.error)} />}
      <WhyButton
        variant="subtle"
        color="red"
        question={t('letters.discard.question')}
        confirmLabel={t('letters.discard.confirm')}
        onConfirm={why => void discardDraft(why)}
      >
        {t('letters.discard.action')}
      </WhyButton>
      <Button onClick={onIssue}>{t('letters.issue.open')}</Button>
    </Group>
  )
}
