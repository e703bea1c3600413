import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CaseId } from '@core/ids'
import type { OpenFinding } from '@core/sensitive/contract'
import { excerptOf } from '@core/sensitive/excerpt'
import type { Finding } from '@core/sensitive/finding'
import type { SensitivePlace } from '@core/sensitive/policy'
import { scanText } from '@core/sensitive/scan'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { FindingEntry } from './finding-entry'
import { standingNow, useOpenFindings, type Found } from './use-open-findings'

type Props = {
  /** As it stands in the field now, saved or not. */
  readonly text: string
  readonly place: SensitivePlace
  /** Null before there is a case; a false alarm cannot be recorded yet. */
  readonly caseId: CaseId | null
  /** Masks these findings of `text` in the field, as if it had been typed; absent where it is masked elsewhere. */
  readonly onMask?: (findings: readonly Finding[]) => void
  /** Leads back to the field, to the number where it has a place. */
  readonly onBack?: ((finding: Finding | undefined) => void) | undefined
}

/** Below a field whose text holds a number that should not be kept; nothing where it holds none. */
export function SensitiveNotice(props: Props) {
  const found = useOpenFindings(props)
  return found ? <NoticeBox {...props} found={found} /> : null
}

/** A box as long as a page would hide the field it is about. */
const mostShown = 4

function NoticeBox({ text, place, caseId, onMask, onBack, found }: Props & { found: Found }) {
  const { t } = useText()
  const { findings } = found
  const count = findings.length
  const mask =
    onMask &&
    ((wanted: readonly Finding[]) => {
      const now = standingNow(text, found, wanted)
      onMask(now)
      notifications.show({ message: t('sensitive.masked', { count: now.length }) })
    })
  const title = t('sensitive.found.title', { count })
  const back = onBack && (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => onBack(standingNow(text, found, findings)[0])}
    >
      {t('sensitive.button.edit')}
    </Button>
  )
  return (
    <Alert
      color="amber"
      variant="light"
      mt="xs"
      role="group"
      aria-label={title}
      title={<span role="status">{title}</span>}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <Stack gap="sm">
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {findings.slice(0, mostShown).map(finding => (
            <Entry
              key={finding.start}
              {...{ finding, found, caseId, mask }}
              last={count === 1 && back}
            />
          ))}
        </Stack>
        {count > mostShown && (
          <Text size="sm">{t('sensitive.found.more', { count: count - mostShown })}</Text>
        )}
        {count > 1 && (
          <Group gap="xs">
            {mask && (
              <Button variant="default" size="compact-sm" onClick={() => mask(findings)}>
                {t('sensitive.button.maskAll')}
              </Button>
            )}
            {back}
          </Group>
        )}
        <Text size="xs">{mask ? actWords(t, place) : t('sensitive.act.around')}</Text>
      </Stack>
    </Alert>
  )
}

function actWords(t: ReturnType<typeof useText>['t'], place: SensitivePlace): string {
  if (place === 'letter') return t('sensitive.act.letter')
  return place === 'note' ? t('sensitive.act.note') : t('sensitive.act.received')
}

type EntryProps = Pick<Props, 'caseId'> & {
  readonly finding: OpenFinding
  readonly found: Found
  readonly mask: ((wanted: readonly Finding[]) => void) | undefined
  readonly last: ReactNode
}

function Entry({ finding, found: { text }, caseId, mask, last }: EntryProps) {
  const { t } = useText()
  const dismiss = useChange(api.sensitive.dismiss)
  const { kind, start, end, valid } = finding
  const onDismiss = caseId
    ? (reason: string, because: 'false-alarm' | 'needed') =>
        dismiss.mutateAsync({ caseId, kind, text, start, end, reason, because })
    : undefined
  return (
    <FindingEntry
      kind={kind}
      valid={valid}
      excerpt={excerptOf(text, finding, scanText(text))}
      onDismiss={onDismiss}
      last={last}
    >
      {mask && (
        <Button variant="default" size="compact-sm" onClick={() => mask([finding])}>
          {t('sensitive.button.mask')}
        </Button>
      )}
    </FindingEntry>
  )
}
