import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Page } from '@ui/ui/page'
import { ErrorBoundary } from './error-boundary'
import { usePlace } from './place'
import { queryClient } from './queries'
import { useText } from './text'

/** Around the pages: the lists beside them and the status bar stay in use when a page fails. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  return (
    <ErrorBoundary
      place={pathname}
      fallback={again => (
        <BrokenPage
          onAgain={again}
          onMyDay={() => {
            void navigate('/')
            if (pathname === '/') again()
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  )
}

type BrokenProps = { readonly onAgain: () => void; readonly onMyDay: () => void }

function BrokenPage({ onAgain, onMyDay }: BrokenProps) {
  const { t } = useText()
  const again = () => {
    // What the failed page had read may be what it failed on.
    queryClient.removeQueries({ type: 'inactive' })
    onAgain()
  }
  return (
    <Page title={t('common.broken.title')}>
      <Text role="alert">{t('common.broken.text')}</Text>
      <Group gap="sm">
        <Button onClick={again}>{t('common.broken.again')}</Button>
        <Button variant="default" onClick={onMyDay}>
          {t('common.broken.myDay')}
        </Button>
      </Group>
    </Page>
  )
}

/** Around everything: without the components of the pages, since those may be what failed. */
export function WindowBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary fallback={again => <BrokenWindow onAgain={again} />}>{children}</ErrorBoundary>
  )
}

function BrokenWindow({ onAgain }: Pick<BrokenProps, 'onAgain'>) {
  const { t } = useText()
  const myDay = () => {
    usePlace.getState().remember('/')
    onAgain()
  }
  return (
    <main className="kaiji-broken">
      <h1>{t('common.broken.title')}</h1>
      <p role="alert">{t('common.broken.text')}</p>
      <p>
        <button type="button" onClick={onAgain}>
          {t('common.broken.again')}
        </button>{' '}
        <button type="button" onClick={myDay}>
          {t('common.broken.myDay')}
        </button>
      </p>
    </main>
  )
}
