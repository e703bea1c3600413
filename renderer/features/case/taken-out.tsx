import { Group, Stack, Text } from '@mantine/core'
import type { CaseDocument } from '@core/cases/case'
import { dayAt } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'

/** Documents that were in the case by mistake, folded away: that they are there, why, and the way back. */
export function TakenOut() {
  const { t } = useText()
  const { takenOut } = useCase().file
  if (takenOut.length === 0) return null
  return (
    <Disclosure label={t('misplaced.out', { count: takenOut.length })}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('misplaced.outLead')}
        </Text>
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {takenOut.map(document => (
            <OneOut key={document.id} document={document} />
          ))}
        </Stack>
      </Stack>
    </Disclosure>
  )
}

function OneOut({ document }: { readonly document: CaseDocument }) {
  const { t, language } = useText()
  const { caseId, closed, pack } = useCase()
  const putBack = useChange(api.cases.putBackDocument)
  const { id: documentId, name, takenOut, destroyedAt } = document
  const day = (moment: string) => fullDate(dayAt(moment, pack.timeZone), language)
  return (
    <li>
      <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          {takenOut && (
            <Text size="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {t('misplaced.outBecause', {
                why: takenOut.why,
                by: takenOut.by,
                date: day(takenOut.at),
              })}
            </Text>
          )}
          {destroyedAt && (
            <Text size="xs">{t('cases.documents.destroyed', { date: day(destroyedAt) })}</Text>
          )}
        </Stack>
        {!closed && !destroyedAt && (
          <WhyButton
            size="xs"
            style={{ flexShrink: 0 }}
            question={t('misplaced.putBackAsk')}
            confirmLabel={t('misplaced.putBackDo')}
            ariaLabel={t('misplaced.putBackFor', { name })}
            onConfirm={why => putBack.mutate({ caseId, documentId, why })}
          >
            {t('misplaced.putBack')}
          </WhyButton>
        )}
      </Group>
      {putBack.error && <Problem problem={problemOf(putBack.error)} />}
    </li>
  )
}
