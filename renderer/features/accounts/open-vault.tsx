import { Button, Text } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** Points at a vault that exists already; it is unlocked on the next page. */
export function OpenVault({ onOpened }: { readonly onOpened?: () => void }) {
  const { t } = useText()
  const chooseFolder = useAction(api.accounts.chooseFolder)
  const locate = useAction(api.accounts.locate)
  const choose = async () => {
    const path = await chooseFolder.mutateAsync({ purpose: 'open-vault' })
    if (path === null) return
    await locate.mutateAsync({ path })
    onOpened?.()
  }
  const error = chooseFolder.error ?? locate.error
  return (
    <Section
      title={t('accounts.welcome.open')}
      action={
        <Button
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          loading={locate.isPending}
          onClick={() => void choose().catch(() => undefined)}
        >
          {t('accounts.welcome.chooseFolder')}
        </Button>
      }
    >
      <Text size="sm">{t('accounts.welcome.openLead')}</Text>
      {error && <Problem problem={problemOf(error)} />}
    </Section>
  )
}
