import { Divider, Stack, Text, Title } from '@mantine/core'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { isEmpty, particularsAt } from './particular-places'
import { ParticularsBlock } from './particulars-block'

/** What was looked into before anything is decided, where the law wants the answer to say so. */
export function Investigation({ requestFile, requestView }: DecisionProps) {
  const { t } = useText()
  const { pack } = useCase()
  const { decision } = requestView.state
  const particulars = particularsAt(pack, requestFile, { decision, step: 'decision' })
  if (isEmpty(particulars)) return null
  const id = `investigation-${requestFile.request.id}`
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {t('checklist.investigation.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('checklist.investigation.lead')}
      </Text>
      <ParticularsBlock requestFile={requestFile} particulars={particulars} />
      <Divider />
    </Stack>
  )
}
