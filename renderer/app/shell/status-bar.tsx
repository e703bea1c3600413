import { Anchor } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDot,
  IconDatabase,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import { Later } from '@ui/ui/later'
import { tip } from '@ui/ui/tips'
import type { BackupOverview } from '@core/backup/contract'
import { api } from '../api'
import { backupHealth, type BackupHealth } from '../backup-health'
import { clockTime } from '../date-words'
import { localDay, momentWords } from '../moment-words'
import { useSaved } from '../saved'
import { useText, type Text } from '../text'
import { useRead } from '../use-api'
import { AccountMenu } from './account-menu'
import { LookMenu } from './look-menu'

const icon = { size: 14, 'aria-hidden': true } as const

/** What a careful person glances at: saved, backed up, offline, who is working. */
export function StatusBar({ name, login }: { readonly name: string; readonly login: string }) {
  const { t } = useText()
  return (
    <footer className="kaiji-status" aria-label={t('common.status')}>
      <SavedPart />
      <Later>
        <BackupPart />
      </Later>
      <span className="kaiji-status-part" tabIndex={0} {...tip(t('common.offlineMore'))}>
        <IconPlugConnectedX {...icon} />
        <span className="kaiji-status-heard">{t('common.offline')}</span>
        <span className="kaiji-status-more">{t('common.offlineNote')}</span>
      </span>
      <span style={{ flex: 1 }} />
      <Later>
        <LookMenu />
        <AccountMenu name={name} login={login} />
      </Later>
    </footer>
  )
}

function SavedPart() {
  const { t, language } = useText()
  const { pending, unsaved, failed, lastSavedAt } = useSaved()
  const saving = pending > 0 || unsaved > 0
  const words = () => {
    if (failed) return t('common.notSaved')
    if (saving) return t('common.saving')
    if (lastSavedAt) return t('common.savedAt', { time: clockTime(lastSavedAt, language) })
    return t('common.allSaved')
  }
  return (
    <span className={failed ? 'kaiji-status-part kaiji-late' : 'kaiji-status-part'} role="status">
      {failed && <IconAlertTriangle {...icon} />}
      {!failed && saving && <IconCircleDot {...icon} />}
      {!failed && !saving && <IconCheck {...icon} />}
      {words()}
    </span>
  )
}

function healthWords({ t, language }: Text, health: BackupHealth): string {
  switch (health.kind) {
    case 'good':
      return t('common.backup.good', { when: momentWords(t, language, health.at) })
    case 'old':
      return t('common.backup.old', { count: health.days })
    case 'unverified':
      return t('common.backup.unverified')
    case 'none':
      return t('common.backup.none')
  }
}

type Shown = { readonly words: string; readonly doubts: readonly string[]; readonly good: boolean }

function shown(text: Text, overview: BackupOverview | undefined): Shown {
  if (!overview) return { words: text.t('common.backup.unknown'), doubts: [], good: false }
  const health = backupHealth(overview, localDay(new Date().toISOString()), localDay)
  const words = healthWords(text, health)
  const doubts = [
    ...(overview.sameDisk ? [text.t('common.backup.sameDisk')] : []),
    ...(overview.paused ? [text.t('common.backup.paused')] : []),
  ]
  return { words, doubts, good: health.kind === 'good' && doubts.length === 0 }
}

function BackupPart() {
  const text = useText()
  const overview = useRead(api.backup.overview, {})
  if (overview.isPending) return null
  const { words, doubts, good } = shown(text, overview.data)
  return (
    <Anchor
      component={Link}
      to="/backups"
      size="xs"
      c={good ? 'inherit' : 'var(--kaiji-soon)'}
      className="kaiji-status-part"
    >
      {good ? <IconDatabase {...icon} /> : <IconAlertTriangle {...icon} />}
      <span>
        {words}
        <span className="kaiji-status-heard">{doubts.map(doubt => ` · ${doubt}`)}</span>
      </span>
    </Anchor>
  )
}
