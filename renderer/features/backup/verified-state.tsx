import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { BackupFile } from '@core/backup/backup'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'

type StateProps = { readonly file: BackupFile; readonly broken: boolean }

/** Whether this backup may be relied on, in a word and an icon. */
export function VerifiedState({ file, broken }: StateProps) {
  const { t, language } = useText()
  if (broken) {
    return (
      <span className="kaiji-status-part kaiji-late">
        <IconAlertTriangle size={14} aria-hidden />
        {t('backup.list.broken')}
      </span>
    )
  }
  if (file.verifiedAt === null) {
    return (
      <span className="kaiji-status-part kaiji-soon">
        <IconAlertTriangle size={14} aria-hidden />
        {t('backup.list.notVerified')}
      </span>
    )
  }
  return (
    <span className="kaiji-status-part">
      <IconCheck size={14} aria-hidden />
      {t('backup.list.verified', { when: momentWords(t, language, file.verifiedAt) })}
    </span>
  )
}
