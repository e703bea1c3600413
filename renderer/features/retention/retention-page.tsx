import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { RetentionOverview } from '@core/retention/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { DueList } from './due-list'
import { HeldList } from './held-list'
import { Register } from './register'
import './retention.css'

/** `/retention`: what may go, what soon will, what a hold keeps, and what was done. */
export function RetentionPage() {
  const { t } = useText()
  const overview = useRead(api.retention.overview, {})
  return (
    <Page title={t('retention.title')} lead={t('retention.lead')}>
      {overview.isPending && <Reading rows={8} />}
      {overview.isError && (
        <Problem problem={problemOf(overview.error)} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && <Lists overview={overview.data} />}
      <Register />
    </Page>
  )
}

function Lists({ overview }: { readonly overview: RetentionOverview }) {
  const { t } = useText()
  const { due, soon, held, holds, unfinished } = overview
  return (
    <>
      {unfinished && <Unfinished />}
      <Section
        title={t('retention.due.title')}
        aside={
          <Text size="sm" c="dimmed">
            {t('retention.due.count', { count: due.length })}
          </Text>
        }
      >
        {due.length === 0 ? (
          <EmptyState
            icon={<IconCircleCheck size={28} aria-hidden />}
            title={t('retention.due.empty')}
            description={t('retention.due.emptyHelp')}
          />
        ) : (
          <DueList rows={due} mayKeep />
        )}
      </Section>
      <Section title={t('retention.soon.title')} summary={t('retention.soon.help')}>
        {soon.length === 0 ? (
          <Text size="sm">{t('retention.soon.empty')}</Text>
        ) : (
          <DueList rows={soon} mayKeep={false} />
        )}
      </Section>
      <HeldList holds={holds} held={held} />
    </>
  )
}

/** Gone from every list, but the disk was full or busy when its place was to be overwritten. */
function Unfinished() {
  const { t } = useText()
  const mayDecide = useMay('retention/decide')
  const finish = useChange(api.retention.finish)
  return (
    <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="md">
        <Text size="sm">{t('retention.unfinished')}</Text>
        {mayDecide && (
          <Button
            size="xs"
            variant="default"
            loading={finish.isPending}
            onClick={() => {
              finish.mutate({})
            }}
          >
            {t('retention.finish')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
