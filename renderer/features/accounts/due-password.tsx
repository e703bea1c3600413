import { Anchor, Stack, Text, Title } from '@mantine/core'
import type { PasswordDue } from '@core/accounts/account'
import { lockNow } from '@ui/app/lock'
import { useText } from '@ui/app/text'
import { EntranceFrame } from './entrance-frame'
import { OwnPasswordForm } from './own-password-form'

type Props = { readonly why: PasswordDue; readonly hints: readonly string[] }

/** The one thing that can be done before a new password is chosen. */
export function DuePassword({ why, hints }: Props) {
  const { t } = useText()
  return (
    <EntranceFrame>
      <section className="kaiji-section">
        <Stack gap="md">
          <Title order={1}>{t('accounts.due.title')}</Title>
          <Text size="sm">{t(`accounts.due.${why}`)}</Text>
          <OwnPasswordForm
            hints={hints}
            onDone={() => undefined}
            aside={
              <Anchor component="button" type="button" size="sm" onClick={() => void lockNow()}>
                {t('accounts.due.lock')}
              </Anchor>
            }
          />
        </Stack>
      </section>
    </EntranceFrame>
  )
}
