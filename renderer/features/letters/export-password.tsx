import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  PasswordInput,
  Radio,
  Stack,
  Text,
} from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { shortestFilePassword } from '@core/letters/file-password'
import { useText } from '@ui/app/text'
import { StrengthMeter } from '@ui/ui/strength-meter'
import type { FilePassword } from './use-file-password'

/** Whether the program makes the password or the officer types it, in place. */
export function PasswordChoice({ chosen }: { readonly chosen: FilePassword }) {
  const { t } = useText()
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('letterExport.locked.choice')}
        value={chosen.way}
        onChange={way => chosen.setWay(way === 'own' ? 'own' : 'make')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="make" label={t('letterExport.locked.make')} />
          <Radio value="own" label={t('letterExport.locked.own')} />
        </Stack>
      </Radio.Group>
      {chosen.way === 'own' && (
        <Stack gap={4} maw={420}>
          <PasswordInput
            label={t('letterExport.locked.field')}
            description={t('letterExport.locked.help', { count: shortestFilePassword })}
            required
            autoComplete="off"
            maxLength={100}
            value={chosen.typed}
            error={chosen.fault}
            onChange={event => chosen.type(event.currentTarget.value)}
          />
          {chosen.typed && <StrengthMeter score={chosen.score} />}
        </Stack>
      )}
      <Text size="xs" c="dimmed">
        {t('letterExport.locked.protects')}
      </Text>
    </Stack>
  )
}

type ShownProps = { readonly password: string; readonly onNoted: () => void }

/** The password of the file that was just saved: once, with how to tell it. */
export function ShownPassword({ password, onNoted }: ShownProps) {
  const { t } = useText()
  return (
    <Alert
      variant="light"
      title={t('letterExport.password.title')}
      icon={<IconKey aria-hidden />}
      role="status"
    >
      <Stack gap="xs">
        <Group gap="sm">
          <Code fz="lg" aria-label={t('letterExport.password.value')}>
            {password}
          </Code>
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {t(copied ? 'common.copied' : 'common.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Text size="sm">{t('letterExport.password.tell')}</Text>
        <Text size="sm">{t('letterExport.password.once')}</Text>
        <Group>
          <Button size="xs" onClick={onNoted}>
            {t('letterExport.password.noted')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
