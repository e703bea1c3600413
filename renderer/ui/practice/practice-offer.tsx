import { Button, Group, Text } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import type { PracticeState } from '@core/practice/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '../problem'
import './practice.css'
import { ThrowAway } from './throw-away'
import { usePracticeWays } from './use-practice'

/** The second, calm choice: a vault of samples; or the one that is there, to go on with or to throw away. */
export function PracticeOffer() {
  const { t, language } = useText()
  const state = useRead(api.practice.state, {})
  const ways = usePracticeWays()
  if (state.data === undefined) return null
  const kept = state.data
  const words = kept
    ? t('practice.kept', { when: momentWords(t, language, kept.madeAt) })
    : t('practice.brief')
  return (
    <aside className="kaiji-practice-offer" aria-label={t('practice.title')}>
      <Text size="sm" aria-live="polite" style={{ flex: '1 1 16rem' }}>
        {ways.making ? t('practice.making') : words}
      </Text>
      <Ways kept={kept} ways={ways} />
      {ways.error && <Problem problem={problemOf(ways.error)} />}
    </aside>
  )
}

type WaysProps = {
  readonly kept: PracticeState | null
  readonly ways: ReturnType<typeof usePracticeWays>
}

function Ways({ kept, ways }: WaysProps) {
  const { t } = useText()
  return (
    <Group gap="xs">
      {kept && <ThrowAway state={kept} size="sm" disabled={ways.busy} onThrowAway={ways.end} />}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconSchool size={18} aria-hidden />}
        loading={ways.busy}
        onClick={kept ? ways.resume : ways.begin}
      >
        {kept ? t('practice.resume') : t('practice.begin')}
      </Button>
    </Group>
  )
}
