import { Button, Stack, Text, Title } from '@mantine/core'
import type { Secret } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'

type Props = {
  /** As typed above; undefined while nothing is. */
  readonly secret: Secret | undefined
  /** The vault opens again: unlock it with the same. */
  readonly onMended: (secret: Secret) => void
}

/** For a vault that does not open: its newest backup, another one, or what can still be read of it. */
export function DamagedVault({ secret, onMended }: Props) {
  const { t, language } = useText()
  const offer = useRead(api.health.rescue, {})
  const restore = useAction(api.health.restoreDamaged)
  const repair = useAction(api.health.repair)
  const chooseFile = useAction(api.backup.chooseFile)
  const pending = restore.isPending || repair.isPending
  const error = restore.error ?? repair.error
  const backup = offer.data?.backup

  const mend = (deed: (given: Secret) => Promise<unknown>) => async () => {
    if (!secret) return
    restore.reset()
    repair.reset()
    await deed(secret).then(
      () => onMended(secret),
      () => undefined, // Shown below.
    )
  }
  const fromFile = mend(async given => {
    const path = await chooseFile.mutateAsync({})
    if (path === null) throw new Error('Cancelled')
    return restore.mutateAsync({ path, secret: given })
  })
  const button = { variant: 'default', disabled: !secret || pending } as const
  return (
    <Stack gap="sm" component="section" aria-labelledby="damaged-vault">
      <Title order={2} size="h4" id="damaged-vault">
        {t('health.damaged.title')}
      </Title>
      <Text size="sm">{t('health.damaged.lead')}</Text>
      {backup ? (
        <div>
          <Button
            {...button}
            onClick={() =>
              void mend(given => restore.mutateAsync({ path: backup.path, secret: given }))()
            }
          >
            {t('health.damaged.restore', { when: momentWords(t, language, backup.madeAt) })}
          </Button>
          <Text size="sm" c="dimmed">
            {t('health.damaged.restoreHelp', { name: backup.name })}
          </Text>
        </div>
      ) : (
        <Text size="sm">{t('health.damaged.noBackup')}</Text>
      )}
      <div>
        <Button {...button} onClick={() => void fromFile()}>
          {t('health.damaged.otherBackup')}
        </Button>
      </div>
      <div>
        <Button
          {...button}
          onClick={() => void mend(given => repair.mutateAsync({ secret: given }))()}
        >
          {t('health.damaged.repair')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('health.damaged.repairHelp')}
        </Text>
      </div>
      <div role="status">{pending && <Text size="sm">{t('health.damaged.working')}</Text>}</div>
      {error && <Problem problem={problemOf(error)} />}
    </Stack>
  )
}
