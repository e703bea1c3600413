import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import './practice.css'
import { isDone, isOnPageOf, stepAfter, targetsOf, tourSteps, type TourStep } from './tour-steps'
import { usePointing } from './use-pointing'
import { useTour } from './use-tour'

type Tour = ReturnType<typeof useTour>

/** The guided tour: a panel below the page that never covers it, and a frame round what it speaks of. */
export function TourPanel() {
  const { t } = useText()
  const tour = useTour()
  if (tour.step === undefined) return null
  return (
    <section className="kaiji-tour kaiji-screen-only" aria-label={t('practice.tour.panel')}>
      {tour.guided ? (
        <Step tour={tour} step={tour.step} guided={tour.guided} />
      ) : (
        <Gone onLeave={tour.leave} />
      )}
    </section>
  )
}

type StepProps = { readonly tour: Tour; readonly step: TourStep; readonly guided: CaseId }

function Step({ tour, step, guided }: StepProps) {
  const { t } = useText()
  const { pathname } = useLocation()
  const isHere = isOnPageOf(pathname, step, guided)
  const { show } = usePointing(isHere ? targetsOf(step, guided) : [])
  const done = useProgress({ tour, step, guided })
  const isLast = stepAfter(step, 1) === undefined
  const showWhere = () => {
    if (!isHere) tour.goOn()
    show()
  }
  return (
    <>
      <div className="kaiji-tour-words" role="status">
        <Text size="sm" fw={700}>
          {t(`practice.tour.step.${step}.title`)}
          <Text span size="xs" c="dimmed" fw={400} ml="sm">
            {t('practice.tour.of', { step: tourSteps.indexOf(step) + 1, steps: tourSteps.length })}
          </Text>
          {done && (
            <Text span size="xs" fw={600} ml="sm">
              <IconCircleCheck size={14} aria-hidden /> {t('practice.tour.done')}
            </Text>
          )}
        </Text>
        <Text size="sm">{t(`practice.tour.step.${step}.text`)}</Text>
      </div>
      <Group gap="xs" className="kaiji-tour-ways">
        <Button size="compact-sm" variant="subtle" onClick={tour.leave}>
          {t('practice.tour.leave')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={showWhere}>
          {t('practice.tour.show')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={stepAfter(step, -1) === undefined}
          onClick={tour.back}
        >
          {t('practice.tour.back')}
        </Button>
        <Button size="compact-sm" variant="light" onClick={tour.next}>
          {t(isLast ? 'practice.tour.finish' : 'practice.tour.next')}
        </Button>
      </Group>
    </>
  )
}

/** Whether the step is done; goes on by itself when the person has just done the real thing. */
function useProgress({ tour, step, guided }: StepProps): boolean {
  const { pathname } = useLocation()
  const view = useRead(api.cases.view, { caseId: guided })
  const isThere = step === 'myDay' && pathname === `/cases/${guided}`
  const done = view.data !== undefined && isDone(step, view.data)
  const isRead = view.data !== undefined
  const before = useRef<{ readonly step: TourStep; readonly done: boolean }>(undefined)
  useEffect(() => {
    if (isThere) tour.arrive('inquiry')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on arriving there only
  }, [isThere])
  useEffect(() => {
    if (!isRead) return
    const was = before.current
    before.current = { step, done }
    if (was?.step === step && !was.done && done) tour.next()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, at the moment it is done
  }, [step, done, isRead])
  return done
}

function Gone({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText()
  return (
    <>
      <Text size="sm" className="kaiji-tour-words">
        {t('practice.tour.gone')}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onLeave}>
        {t('practice.tour.leave')}
      </Button>
    </>
  )
}
