import { Box, Skeleton, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '@ui/app/text'

type Props = {
  /** Lines of space to keep, so that the page does not jump when the data arrives. */
  readonly rows?: number | undefined
}

/** Something is being read: keeps its space, and says so in words when it takes longer than a second. */
export function Reading({ rows = 3 }: Props) {
  const { t } = useText()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Box aria-busy="true">
      <Text size="sm" c="dimmed" role="status" mih={24}>
        {slow ? t('common.loading') : ''}
      </Text>
      <Stack gap="sm" aria-hidden>
        {Array.from({ length: rows }, (_, index) => (
          <Skeleton key={index} height={20} animate={false} />
        ))}
      </Stack>
    </Box>
  )
}
