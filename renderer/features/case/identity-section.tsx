import { Divider, Stack, Text, Title } from '@mantine/core'
import { identityNeeded } from '@core/cases/gates'
import { checkOf } from '@core/cases/case-file'
import type { CheckSubject } from '@core/identity/identity'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { IdentityCheckBlock } from './identity-check'

/** Two questions apart from each other: is it really them, and may the agent act for them. */
export function IdentitySection() {
  const { t } = useText()
  const { file } = useCase()
  if (file.case.requesterRole === 'principal') return <IdentityOf subject="identity" />
  const subjects: readonly CheckSubject[] = ['identity', 'authority']
  return (
    <Stack gap="lg">
      {subjects.map((subject, index) => (
        <Stack key={subject} gap="sm" component="section" aria-labelledby={`check-${subject}`}>
          {index > 0 && <Divider />}
          <Title order={3} size="h5" id={`check-${subject}`}>
            {t(`identity.subject.${subject}`)}
          </Title>
          <IdentityOf subject={subject} />
        </Stack>
      ))}
    </Stack>
  )
}

/** Where nobody has to be identified, the section says so and stays quiet; a check begun is shown all the same. */
function IdentityOf({ subject }: { readonly subject: CheckSubject }) {
  const { t, pick } = useText()
  const { file, pack } = useCase()
  const begun =
    file.evidence.some(piece => piece.subject === subject) ||
    (checkOf(file, subject)?.result ?? 'open') !== 'open'
  if (subject === 'authority' || identityNeeded(pack, file) || begun) {
    return <IdentityCheckBlock subject={subject} />
  }
  const level = pack.identity.levels.find(one => one.level === 0)
  return (
    <Stack gap="sm">
      <Text fw={500}>{t('identity.notNeeded.title')}</Text>
      <Text size="sm" c="dimmed">
        {level ? pick(level.meaning) : t('identity.notNeeded.note')}
      </Text>
      <Disclosure label={t('identity.notNeeded.all')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('identity.notNeeded.when')}
          </Text>
          <IdentityCheckBlock subject={subject} />
        </Stack>
      </Disclosure>
    </Stack>
  )
}
