import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { useRegisterChoice } from './register-choice'

type Saved = { readonly path: string; readonly letters: number }

/** What the choice leaves, as a table outside the vault. */
export function RegisterExport() {
  const { t, language } = useText()
  const may = useMay('data/take-out')
  const filter = useRegisterChoice(choice => choice.filter)
  const save = useAction(api.letters.exportRegister)
  const [saved, setSaved] = useState<Saved>()
  const releasing = useRelease(async release => {
    const written = await save.mutateAsync({ filter, language, release })
    if (written) setSaved(written)
    return written
  })
  if (!may) return null
  return (
    <Stack gap="xs">
      <Group gap="md" align="center" wrap="wrap">
        <Button
          variant="default"
          leftSection={<IconTable size={18} aria-hidden />}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {t('register.export')}
        </Button>
        <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
          {t('register.exportHelp')}
        </Text>
      </Group>
      <ReleasePanel releasing={releasing} draftKey="register/csv" />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {saved && !releasing.pending
          ? t('register.exported', { count: saved.letters, path: saved.path })
          : ''}
      </Text>
    </Stack>
  )
}
