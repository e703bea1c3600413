import { Alert, Anchor, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import type { HealthNotice as Notice } from '@core/health/contract'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText, type Text as Words } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { megabyte, sizeWords } from '@ui/ui/size-words'

/** What is wrong with the vault, above every page until it is put right; nothing on a good day. */
export function HealthNotice() {
  const text = useText()
  const { t } = text
  const notice = useRead(api.health.notice, {})
  const mayCheck = useMay('vault/verify')
  const { pathname } = useLocation()
  if (!notice.data) return null
  const lines = linesOf(text, notice.data)
  const { opening } = notice.data
  if (lines.length + opening.length === 0) return null
  return (
    <div className="kaiji-page kaiji-screen-only">
      <Alert
        color="amber"
        icon={<IconAlertTriangle aria-hidden />}
        title={opening.length > 0 ? t('health.opening.title') : undefined}
      >
        <Stack gap="xs">
          {opening.length > 0 && (
            <>
              <Text size="sm">{t('health.opening.lead')}</Text>
              <List size="sm">
                {opening.map(finding => (
                  <List.Item key={finding}>{t(`health.opening.${finding}`)}</List.Item>
                ))}
              </List>
            </>
          )}
          {lines.map(line => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          {mayCheck && pathname !== '/settings/health' && (
            <Anchor component={Link} to="/settings/health" size="sm">
              {t('health.notice.show')}
            </Anchor>
          )}
        </Stack>
      </Alert>
    </div>
  )
}

function linesOf({ t, language }: Words, notice: Notice): readonly string[] {
  const { unreadable, clockBehind, lowSpace } = notice
  return [
    unreadable.length > 0 && t('health.notice.unreadable', { count: unreadable.length }),
    clockBehind !== null &&
      t('health.notice.clock', { when: momentWords(t, language, clockBehind) }),
    lowSpace !== null && t('health.notice.space', { free: sizeWords({ t }, lowSpace * megabyte) }),
  ].filter(line => line !== false)
}
