import { Badge, Group, Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
} from '@tabler/icons-react'
import type { CheckResult, CheckState } from '@core/health/report'
import { momentWords } from '@ui/app/moment-words'
import { useText, type Text as Words } from '@ui/app/text'
import { megabyte, sizeWords } from '@ui/ui/size-words'

const looks: Readonly<Record<CheckState, { icon: typeof IconCircleCheck; tone: string }>> = {
  good: { icon: IconCircleCheck, tone: '' },
  warning: { icon: IconAlertTriangle, tone: 'kaiji-soon' },
  broken: { icon: IconCircleX, tone: 'kaiji-late' },
  'not-looked': { icon: IconCircleDashed, tone: '' },
}

/** Each check: what was looked at, how it is, and what to do. */
export function CheckList({ results }: { readonly results: readonly CheckResult[] }) {
  const text = useText()
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {results.map(result => {
        const shown = shownState(result)
        const { icon: Icon, tone } = looks[shown]
        return (
          <li key={result.check}>
            <Group gap="sm" wrap="nowrap" align="flex-start" py="xs">
              <Icon
                size={20}
                aria-hidden
                className={tone}
                style={{ flexShrink: 0, marginTop: 2 }}
              />
              <Stack gap={2} style={{ flexGrow: 1 }}>
                <Text size="sm" fw={600}>
                  {text.t(`health.check.${result.check}.title`)}
                </Text>
                <Text size="sm">{sentenceOf(text, result)}</Text>
              </Stack>
              <Badge variant="default" className={tone} style={{ flexShrink: 0 }}>
                {text.t(`health.state.${shown}`)}
              </Badge>
            </Group>
          </li>
        )
      })}
    </ul>
  )
}

/** No backup at all is something to be done; nothing is damaged by it. */
const shownState = ({ check, state }: CheckResult): CheckState =>
  check === 'backup-age' && state === 'broken' ? 'warning' : state

function sentenceOf({ t, language }: Words, { check, state, values }: CheckResult): string {
  const { at, free, needed } = values
  const when = typeof at === 'string' ? { when: momentWords(t, language, at) } : {}
  const room =
    typeof free === 'number' && typeof needed === 'number'
      ? { free: sizeWords({ t }, free * megabyte), needed: sizeWords({ t }, needed * megabyte) }
      : {}
  // Each check has a sentence for the states it can be in; the types of a key that varies cannot say so.
  const say = t as (key: string, values: object) => string
  return say(`health.check.${check}.${state}`, { ...values, ...when, ...room })
}
