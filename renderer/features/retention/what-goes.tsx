import { Stack, Text } from '@mantine/core'
import type { Weight } from '@core/retention/contract'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { sizeWords } from '@ui/ui/size-words'

/** How many of what. */
export function WhatGoes({ weight }: { readonly weight: Weight }) {
  const { t } = useText()
  const { cases, letters, documents, bytes } = weight
  const lines = [
    ...(cases > 0 ? [t('retention.destroy.whatCases', { count: cases })] : []),
    ...(letters > 0 ? [t('retention.destroy.whatLetters', { count: letters })] : []),
    ...(documents > 0 ? [t('retention.destroy.whatDocuments', { count: documents })] : []),
    t('retention.destroy.whatSize', { size: sizeWords({ t }, bytes) }),
  ]
  return (
    <ul className="kaiji-retention-facts">
      {lines.map(line => (
        <li key={line}>
          <Text size="sm">{line}</Text>
        </li>
      ))}
    </ul>
  )
}

/** What stays, and which copies of the vault still hold it, with the day the last of them goes. */
export function WhereItStays({ backups }: Pick<Weight, 'backups'>) {
  const { t, language } = useText()
  return (
    <Stack gap={4}>
      <Text size="sm">{t('retention.destroy.stays')}</Text>
      {backups.length === 0 ? (
        <Text size="sm">{t('retention.destroy.noBackups')}</Text>
      ) : (
        <>
          <Text size="sm">{t('retention.destroy.backups')}</Text>
          <ul className="kaiji-retention-facts">
            {backups.map(({ folder, count, goneBy }) => (
              <li key={folder}>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {goneBy
                    ? t('retention.destroy.backupsGone', {
                        folder,
                        count,
                        date: fullDate(goneBy, language),
                      })
                    : t('retention.destroy.backupsNever', { folder, count })}
                </Text>
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            {t('retention.destroy.backupsIf')}
          </Text>
        </>
      )}
      <Text size="xs" c="dimmed">
        {t('retention.destroy.byHand')}
      </Text>
    </Stack>
  )
}
