import { Button, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useNewRecoveryKey } from '@ui/app/new-recovery-key'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { EntranceFrame } from './entrance-frame'
import { KeySheet } from './key-sheet'

type Props = { readonly recoveryKey: string; readonly organisation: string }

/** A new recovery key: shown, written down, read back, and only then in the place of the old one. */
export function ReplaceRecoveryKey({ recoveryKey, organisation }: Props) {
  const { t } = useText()
  const end = useNewRecoveryKey(state => state.end)
  const replace = useAction(api.accounts.replaceRecoveryKey)
  const confirm = () =>
    replace.mutateAsync({ recoveryKey }).then(
      ({ rotated }) => {
        const words = rotated ? 'accounts.recovery.replaced' : 'accounts.manage.rotationDue'
        notifications.show({ message: t(words), autoClose: 10_000 })
        // The key is not kept as the last call's input.
        replace.reset()
        end()
      },
      () => undefined,
    )
  return (
    <EntranceFrame>
      <section className="kaiji-section">
        <Stack gap="md">
          <Stack gap="xs" className="kaiji-screen-only">
            <Title order={1}>{t('accounts.key.title')}</Title>
            <Text size="sm">{t('accounts.recovery.replaceLead')}</Text>
            {replace.error && <Problem problem={problemOf(replace.error)} />}
          </Stack>
          <KeySheet
            recoveryKey={recoveryKey}
            organisation={organisation}
            aside={
              <Button variant="default" onClick={end}>
                {t('common.cancel')}
              </Button>
            }
            submit={t('accounts.recovery.confirm')}
            busy={replace.isPending}
            onRead={() => void confirm()}
          />
        </Stack>
      </section>
    </EntranceFrame>
  )
}
