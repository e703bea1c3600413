import { Button, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'

/** After a lock, where the organisation lets the operating system keep the key: back without a password. */
export function Resume() {
  const { t } = useText()
  const resumable = useRead(api.lock.resumable, {})
  const resume = useAction(api.lock.resume)
  const login = resumable.data?.login
  if (login === undefined && !resume.isError) return null
  return (
    <Stack gap={4}>
      {login !== undefined && (
        <>
          <div>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              loading={resume.isPending}
              onClick={() => resume.mutate({})}
            >
              {t('lock.resume.action', { login })}
            </Button>
          </div>
          <Text size="xs" c="dimmed">
            {t('lock.resume.help')}
          </Text>
        </>
      )}
      {resume.isError && <Problem problem={problemOf(resume.error)} />}
    </Stack>
  )
}
