import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import type { LogCheck } from '@core/audit/contract'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** Follows every link of the log and says in words what was found. */
export function VerifySection() {
  const { t } = useText()
  const verify = useAction(api.log.verify)
  return (
    <Section
      title={t('log.verify.title')}
      summary={t('log.verify.lead')}
      action={
        <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
          {t('log.verify.action')}
        </Button>
      }
    >
      <div role="status">
        {verify.isPending && <Text size="sm">{t('log.verify.running')}</Text>}
        {verify.data && <Verdict check={verify.data} />}
      </div>
      {verify.error && <Problem problem={problemOf(verify.error)} />}
    </Section>
  )
}

function Verdict({ check }: { readonly check: LogCheck }) {
  return check.ok ? <Good check={check} /> : <Bad check={check} />
}

/** How many entries the walk went through: without those that a cut removed. */
const counted = ({ events, first }: LogCheck): number => (first ? events - first.seq + 1 : 0)

function Good({ check }: { readonly check: LogCheck }) {
  const { t, language } = useText()
  const since = check.first ? fullDate(localDay(check.first.at), language) : ''
  const { agree, replaced, cut } = check.backups
  return (
    <Alert color="gray" variant="light" icon={<IconShieldCheck aria-hidden />}>
      <Stack gap={4}>
        <Text size="sm" fw={700}>
          {t('log.verify.good', { count: counted(check), since })}
        </Text>
        <Text size="sm">
          {agree > 0 ? t('log.verify.agrees', { count: agree }) : t('log.verify.noBackups')}
        </Text>
        {replaced > 0 && <Text size="sm">{t('log.verify.replaced', { count: replaced })}</Text>}
        {cut > 0 && <Text size="sm">{t('log.verify.older', { count: cut })}</Text>}
      </Stack>
    </Alert>
  )
}

function Bad({ check }: { readonly check: LogCheck }) {
  const { t } = useText()
  const seq = check.firstBad ?? 0
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap={4}>
        <Text size="sm" fw={700}>
          {t('log.verify.bad', { seq })}
        </Text>
        <List size="sm">
          {check.checkpoint === false && <List.Item>{t('log.verify.checkpoint')}</List.Item>}
          {check.backups.differ.length > 0 && (
            <List.Item style={{ overflowWrap: 'anywhere' }}>
              {t('log.verify.differ', {
                names: check.backups.differ.join(t('common.listSeparator')),
              })}
            </List.Item>
          )}
        </List>
        <Text size="sm">{t('log.verify.whatNow')}</Text>
      </Stack>
    </Alert>
  )
}
