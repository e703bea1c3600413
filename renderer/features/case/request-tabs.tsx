import { Stack, Tabs, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { typeOf } from '@core/regimes/index'
import { useText, type Text as Words } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'

type Props = { readonly children: (request: DecisionProps) => ReactNode }

/** What a section shows for a request: for several, one at a time by its plain name. */
export function EachRequest({ children }: Props) {
  const text = useText()
  const { t, pick } = text
  const { file, pack, view, shown, show } = useCase()
  const requests = file.requests.flatMap<DecisionProps>((requestFile, index) => {
    const requestView = view.requests[index]
    return requestView ? [{ requestFile, requestView }] : []
  })
  const [only] = requests
  if (only && requests.length === 1) return children(only)
  const choose = (id: string | null) => {
    const chosen = file.requests.find(r => r.request.id === id)
    if (chosen) show(chosen.request.id)
  }
  return (
    <Tabs value={shown} onChange={choose} keepMounted={false}>
      <Tabs.List aria-label={t('cases.requests.tabs')}>
        {requests.map(({ requestFile: { request }, requestView }) => (
          <Tabs.Tab key={request.id} value={request.id} className="case-tab">
            <Stack gap={0}>
              <Text span size="sm" fw={request.id === shown ? 700 : 400}>
                {pick(typeOf(pack, request.type).plain)}
              </Text>
              <Text span size="xs" c="dimmed">
                {stateLine(requestView, text)}
              </Text>
            </Stack>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {requests.map(one => (
        <Tabs.Panel key={one.requestFile.request.id} value={one.requestFile.request.id} pt="md">
          {children(one)}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function stateLine({ state, outcome }: DecisionProps['requestView'], { t }: Words): string {
  const open = state.decision.unanswered.length
  const decided = state.ready.allowed || state.ready.why === 'obstacle/particulars-missing'
  if (decided) return t(`cases.outcome.${outcome}`)
  return open > 0 ? t('checklist.outcome.openCount', { count: open }) : t('cases.requests.inWork')
}
