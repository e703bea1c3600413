import { Group } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { LookMenu } from '@ui/app/shell/look-menu'
import { useText } from '@ui/app/text'

/** A page outside the shell: its one form, and how it looks. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  useEffect(() => {
    document.title = t('common.appName')
  }, [t])
  return (
    <div className="kaiji-entrance">
      <main>{children}</main>
      <Group component="footer" gap="sm" mt="md" className="kaiji-screen-only">
        <LookMenu />
      </Group>
    </div>
  )
}
