import { Button, Group, Text, Title } from '@mantine/core'
import { IconHistory, IconX } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { useSearchChoice } from '@ui/app/search-choice'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'

/** One's own last searches, to go on with or to clear; nothing where there are none. */
export function RecentSearches() {
  const { t } = useText()
  const recent = useRead(api.search.recent, {})
  const clear = useChange(api.search.clearRecent)
  const { search, ask } = useSearchChoice()
  if (!recent.data || recent.data.length === 0) return null
  return (
    <section aria-labelledby="recent-searches">
      <Group justify="space-between" align="center" mb={4}>
        <Title order={2} size="h6" id="recent-searches">
          {t('search.recent')}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => clear.mutate({})}
        >
          {t('search.clear')}
        </Button>
      </Group>
      <Group gap={8}>
        {recent.data.map(text => (
          <Button
            key={text}
            variant="default"
            size="xs"
            fw={400}
            leftSection={<IconHistory size={14} aria-hidden />}
            onClick={() => {
              search(text)
              ask()
            }}
          >
            {text}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        {t('search.recentNote')}
      </Text>
    </section>
  )
}
