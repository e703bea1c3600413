import type { LegalHold } from '@core/retention/hold'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'

type Props = { readonly hold: LegalHold; readonly number: string }

/** Ends a hold, with a reason. */
export function LiftButton({ hold, number }: Props) {
  const { t } = useText()
  const mayDecide = useMay('retention/decide')
  const lift = useChange(api.retention.liftHold)
  if (!mayDecide) return null
  const { caseId, id: holdId } = hold
  return (
    <>
      <WhyButton
        size="xs"
        ariaLabel={t('retention.hold.liftOne', { number, reason: hold.reason })}
        question={t('retention.hold.liftQuestion')}
        confirmLabel={t('retention.hold.liftConfirm')}
        onConfirm={reason => {
          lift.mutate({ caseId, holdId, reason })
        }}
      >
        {t('retention.hold.lift')}
      </WhyButton>
      {lift.error && <Problem problem={problemOf(lift.error)} />}
    </>
  )
}
