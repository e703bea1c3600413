import { Button, Group, Text } from '@mantine/core'
import { IconRoute, IconSchool } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '../problem'
import './practice.css'
import { ThrowAway } from './throw-away'
import { useTour } from './use-tour'
import { usePracticeWays } from './use-practice'

/** Above every page of the practice vault, so that nobody takes it for a real one. */
export function PracticeStrip() {
  const { t } = useText()
  const state = useRead(api.practice.state, {})
  const ways = usePracticeWays()
  const tour = useTour()
  return (
    <aside className="kaiji-practice kaiji-screen-only" aria-label={t('practice.stripLabel')}>
      <IconSchool size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={600} style={{ flex: '1 1 14rem' }}>
        {t('practice.strip')}
      </Text>
      <Group gap="xs">
        {tour.step === undefined && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRoute size={16} aria-hidden />}
            onClick={tour.goOn}
          >
            {t(tour.isBegun ? 'practice.tour.goOn' : 'practice.tour.start')}
          </Button>
        )}
        {state.data && (
          <ThrowAway
            state={state.data}
            size="compact-sm"
            loading={ways.busy}
            onThrowAway={ways.end}
          />
        )}
      </Group>
      {ways.error && <Problem problem={problemOf(ways.error)} />}
    </aside>
  )
}
