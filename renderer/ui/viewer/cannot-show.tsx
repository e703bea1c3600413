import { Stack, Text } from '@mantine/core'
import { IconFileUnknown } from '@tabler/icons-react'
import type { NotShown } from '@core/documents/view'
import { useText } from '@ui/app/text'

type Props = {
  readonly why: NotShown | 'damaged' | 'picture-broken' | 'picture-packing' | 'picture-too-large'
}

/** Why a document is not shown, and what can be done about it. */
export function CannotShow({ why }: Props) {
  const { t } = useText()
  return (
    <Stack gap="xs" align="flex-start" py="md">
      <IconFileUnknown size={32} stroke={1.5} aria-hidden />
      <Text size="sm">{t(`documents.notShown.${why}`)}</Text>
    </Stack>
  )
}
