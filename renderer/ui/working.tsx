import { Button, Group, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'

const askedEveryMs = 250

const works = {
  'imports.checking': { progress: api.imports.progress, stop: api.imports.stop },
  'imports.running': { progress: api.imports.progress, stop: api.imports.stop },
  'marks.saving': { progress: api.marks.exportProgress, stop: api.marks.stopExport },
} as const

/** How far the work is, from when it has begun, and a way to stop it. */
export function Working({ words }: { readonly words: keyof typeof works }) {
  const { t } = useText()
  const { progress, stop } = works[words]
  const { data } = useQuery({
    queryKey: [progress.endpoint, {}],
    queryFn: async () => valueOf(await progress({})),
    refetchInterval: askedEveryMs,
    // What is left of the work before is nothing of this one's.
    gcTime: 0,
  })
  if (!data) return null
  const { done, total } = data
  const said = t(words, { done: done.toLocaleString(), total: total.toLocaleString() })
  return (
    <Group gap="md" wrap="nowrap">
      <Progress flex={1} value={total > 0 ? (done / total) * 100 : 0} aria-label={said} />
      <Text size="sm">{said}</Text>
      <Button variant="default" size="xs" onClick={() => void stop({})}>
        {t('common.stop')}
      </Button>
    </Group>
  )
}
