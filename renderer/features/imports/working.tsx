import { Button, Group, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'

const askedEveryMs = 250

/** How far the work is, and a way to stop it. */
export function Working({ words }: { readonly words: 'imports.checking' | 'imports.running' }) {
  const { t } = useText()
  const progress = useQuery({
    queryKey: [api.imports.progress.endpoint, {}],
    queryFn: async () => valueOf(await api.imports.progress({})),
    refetchInterval: askedEveryMs,
  })
  const { done, total } = progress.data ?? { done: 0, total: 0 }
  const said = t(words, { done: done.toLocaleString(), total: total.toLocaleString() })
  return (
    <Group gap="md" wrap="nowrap">
      <Progress flex={1} value={total > 0 ? (done / total) * 100 : 0} aria-label={said} />
      <Text size="sm">{said}</Text>
      <Button variant="default" size="xs" onClick={() => void api.imports.stop({})}>
        {t('imports.stop')}
      </Button>
    </Group>
  )
}
