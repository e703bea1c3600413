import { Button, Stack, Text } from '@mantine/core'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { sectionOf, type SectionId } from './sections'

/** The one thing to do next: the only filled button of the page. */
export function NextStepBox({ onGo }: { readonly onGo: (section: SectionId) => void }) {
  const { t } = useText()
  const { view, pack, mayWork } = useCase()
  // Whoever only reads is told what comes next, and not asked to do it.
  const theirs = mayWork || view.next === 'review'
  return (
    <Stack gap="xs" component="section" aria-label={t('cases.next')}>
      <Text size="sm" fw={600} c="dimmed">
        {t('cases.next')}
      </Text>
      <Text size="sm">{t(`cases.nextStepWhy.${view.next}`)}</Text>
      {view.next !== 'none' && theirs && (
        <Button
          fullWidth
          onClick={() => onGo(sectionOf(pack, view))}
          h="auto"
          py={8}
          styles={{ label: { whiteSpace: 'normal', lineHeight: 1.5, overflow: 'visible' } }}
        >
          {t(`cases.nextStep.${view.next}`)}
        </Button>
      )}
    </Stack>
  )
}
