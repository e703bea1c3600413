import { Group } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { LookMenu } from '@ui/app/shell/look-menu'
import { useText } from '@ui/app/text'
import { Later } from '@ui/ui/later'

/** A page outside the shell: its one form, and how it looks. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  useEffect(() => {
    document.title = t('common.appName')
  }, [t])
  return (
    <div className="kaiji-entrance">
      <main>{children}</main>
      <Group component="footer" gap="sm" mt="md" mih={26} className="kaiji-screen-only">
        <Later>
          <LookMenu />
        </Later>
      </Group>
    </div>
  )
}
