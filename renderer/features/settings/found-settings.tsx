import { Anchor, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useGoToSetting } from '@ui/app/setting-mark'
import type { FoundSetting } from '@ui/app/settings-index'
import { useText } from '@ui/app/text'
import { EmptyState } from '@ui/ui/empty-state'
import { Section } from '@ui/ui/section'

type Props = {
  readonly text: string
  readonly found: readonly FoundSetting[]
  readonly onGo: () => void
}

/** The settings that have the words typed, of every page, each with what it changes. */
export function FoundSettings({ text, found, onGo }: Props) {
  const { t } = useText()
  const go = useGoToSetting()
  if (found.length === 0) {
    return (
      <EmptyState
        icon={<IconSearch size={28} aria-hidden />}
        title={t('settings.noMatch', { text })}
        description={t('settings.noMatchHelp')}
      />
    )
  }
  return (
    <Section
      title={t('settings.found.title')}
      summary={
        <span role="status">{t('settings.found.count', { count: found.length, text })}</span>
      }
    >
      <ul className="settings-found">
        {found.map(setting => {
          const { path, part, label, page, effect } = setting
          const place = part === '' ? page : `${page} › ${part}`
          return (
            <li key={`${path} ${part} ${label}`}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                fw={600}
                onClick={() => {
                  onGo()
                  go(setting)
                }}
              >
                {label}
              </Anchor>
              {place !== label && (
                <Text size="xs" c="dimmed">
                  {place}
                </Text>
              )}
              <Text size="sm">{effect}</Text>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
