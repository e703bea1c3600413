import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { PracticeState } from '@core/practice/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { PracticeOffer } from '@ui/ui/practice/practice-offer'
import { ThrowAway } from '@ui/ui/practice/throw-away'
import { useIsPractice, usePracticeWays } from '@ui/ui/practice/use-practice'
import { useTour } from '@ui/ui/practice/use-tour'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** `/practice`: from a real vault, the way into the practice vault; in there, what it is and its tour. */
export function PracticePage() {
  const { t } = useText()
  const isPractice = useIsPractice()
  const state = useRead(api.practice.state, {})
  return (
    <Page title={t('practice.title')} lead={t(isPractice ? 'practice.apart' : 'practice.lead')}>
      {isPractice && state.data && <InPractice state={state.data} />}
      {!isPractice && (
        <>
          <Text>{t('practice.apart')}</Text>
          <Text>{t('practice.locksFirst')}</Text>
          <PracticeOffer />
        </>
      )}
    </Page>
  )
}

function InPractice({ state }: { readonly state: PracticeState }) {
  const { t } = useText()
  const tour = useTour()
  const ways = usePracticeWays()
  const tourWords = tour.isBegun ? t('practice.tour.goOn') : t('practice.tour.start')
  return (
    <>
      <Section
        title={t('practice.tour.title')}
        action={
          <Button onClick={tour.goOn} disabled={tour.step !== undefined}>
            {tourWords}
          </Button>
        }
      >
        <Text size="sm">{t('practice.tour.lead')}</Text>
      </Section>
      {state.holds && (
        <Section
          title={t('practice.inside')}
          action={
            <Anchor component={Link} to="/cases" size="sm">
              {t('practice.showCases')}
            </Anchor>
          }
        >
          <Text size="sm">{t('practice.insideText', { cases: state.holds.cases })}</Text>
          <Text size="xs" c="dimmed">
            {t('practice.place', { folder: state.folder })}
          </Text>
        </Section>
      )}
      <Section title={t('practice.throwAway')}>
        <Text size="sm">{t('practice.pause')}</Text>
        {ways.error && <Problem problem={problemOf(ways.error)} />}
        <Group justify="flex-end">
          <ThrowAway state={state} loading={ways.busy} onThrowAway={ways.end} />
        </Group>
      </Section>
    </>
  )
}
