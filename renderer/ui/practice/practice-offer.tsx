import { Button, Group, Text } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '../problem'
import { Section } from '../section'
import { ThrowAway } from './throw-away'
import { usePracticeWays } from './use-practice'

/** The second, calm choice: a vault of samples; or the one that is there, to go on with or to throw away. */
export function PracticeOffer({ brief = false }: { readonly brief?: boolean }) {
  const { t, language } = useText()
  const state = useRead(api.practice.state, {})
  const ways = usePracticeWays()
  if (state.data === undefined) return null
  const kept = state.data
  const words = kept
    ? t('practice.kept', { when: momentWords(t, language, kept.madeAt) })
    : t('practice.lead')
  return (
    <Section title={t('practice.begin')}>
      <Text size="sm">{words}</Text>
      {!kept && !brief && <Text size="sm">{t('practice.apart')}</Text>}
      {ways.error && <Problem problem={problemOf(ways.error)} />}
      <Group justify="space-between" align="center">
        <Text size="sm" role="status">
          {ways.making && t('practice.making')}
        </Text>
        <Group gap="xs">
          {kept && <ThrowAway state={kept} disabled={ways.busy} onThrowAway={ways.end} />}
          <Button
            variant="default"
            leftSection={<IconSchool size={18} aria-hidden />}
            loading={ways.busy}
            onClick={kept ? ways.resume : ways.begin}
          >
            {kept ? t('practice.resume') : t('practice.beginDo')}
          </Button>
        </Group>
      </Group>
    </Section>
  )
}
