import { Divider, Stack, Title } from '@mantine/core'
import type { CheckSubject } from '@core/identity/identity'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { IdentityCheckBlock } from './identity-check'

/** Two questions apart from each other: is it really them, and may the agent act for them. */
export function IdentitySection() {
  const { t } = useText()
  const { file } = useCase()
  if (file.case.requesterRole === 'principal') return <IdentityCheckBlock subject="identity" />
  const subjects: readonly CheckSubject[] = ['identity', 'authority']
  return (
    <Stack gap="lg">
      {subjects.map((subject, index) => (
        <Stack key={subject} gap="sm" component="section" aria-labelledby={`check-${subject}`}>
          {index > 0 && <Divider />}
          <Title order={3} size="h5" id={`check-${subject}`}>
            {t(`identity.subject.${subject}`)}
          </Title>
          <IdentityCheckBlock subject={subject} />
        </Stack>
      ))}
    </Stack>
  )
}
