import { Alert, Overlay, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEnding } from '../lock'
import { useText } from '../text'

/** Says before the vault locks itself that it will, and that the program is ending. */
export function EndingNotice() {
  const { t } = useText()
  const ending = useEnding(state => state.ending)
  if (!ending || ending === 'locked') return null
  return (
    <>
      {ending === 'leave' && <Overlay fixed zIndex={999} backgroundOpacity={0.35} />}
      <Alert
        role="alert"
        color="amber"
        icon={<IconLock aria-hidden />}
        className="kaiji-ending kaiji-screen-only"
        title={t(ending === 'lock' ? 'lock.soon.title' : 'lock.leaving.title')}
      >
        <Text size="sm">{t(ending === 'lock' ? 'lock.soon.help' : 'lock.leaving.help')}</Text>
      </Alert>
    </>
  )
}
