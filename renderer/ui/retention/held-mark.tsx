import { IconLock } from '@tabler/icons-react'
import { useText } from '@ui/app/text'
import { tip } from '@ui/ui/tips'

/** Beside a case in a list: nothing of it may be destroyed. */
export function HeldMark() {
  const { t } = useText()
  const words = t('retention.hold.badge')
  return (
    <span role="img" aria-label={words} className="kaiji-soon" {...tip(words)}>
      <IconLock size={14} aria-hidden />
    </span>
  )
}
