import { Alert } from '@mantine/core'
import type { AppError } from '@core/errors'
import type { LetterView } from '@core/letters/contract'
import type { LetterBody } from '@core/letters/letter'
import { frameText, letterText } from '@core/sensitive/letter-text'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { useOpenFindings } from '@ui/ui/sensitive/use-open-findings'
import { caseAt } from './case-at'
import { MissingForComposing } from './missing-contents'
import type { Draft } from './use-draft'

type Props = {
  readonly refusal: Draft['refusal']
  readonly view: LetterView
  /** As it stands on screen. */
  readonly body: LetterBody
}

/** Why the letter could not be issued or composed, as long as it holds. */
export function Refusal({ refusal, view, body }: Props) {
  const { t } = useText()
  if (refusal === undefined) return null
  if (refusal === 'not-saved') {
    return (
      <Alert color="red" variant="light" role="alert">
        {t('letters.issue.notSaved')}
      </Alert>
    )
  }
  switch (refusal.code) {
    // Contents missing from the text stand in the list above; the case's and settings' own are said here.
    case 'letter/missing-content':
      return <MissingForComposing parts={refusal.parts} caseAt={caseAt(view.letter)} />
    case 'sensitive/in-letter':
      return <HeldBack refusal={refusal} view={view} body={body} />
    default:
      return <Problem problem={refusal} />
  }
}

type HeldProps = Omit<Props, 'refusal'> & { readonly refusal: AppError }

/** Once no number stands in the letter any more, nothing speaks against issuing it. */
function HeldBack({ refusal, view: { letter, frame }, body }: HeldProps) {
  const place = { place: 'letter', caseId: letter.caseId } as const
  const inBody = useOpenFindings({ text: letterText(body), ...place })
  const inFrame = useOpenFindings({ text: frameText(frame), ...place })
  return inBody || inFrame ? <Problem problem={refusal} /> : null
}
