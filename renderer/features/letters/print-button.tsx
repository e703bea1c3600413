import { Button, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { LetterRecord } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease, type Releasing } from '@ui/ui/release/use-release'
import { printPages } from './print-pages'

/** Printing a letter; nothing is on paper before the log says so. Undefined for those who may take nothing out. */
export function usePrinting(letter: LetterRecord): Releasing | undefined {
  const mayTakeOut = useMay('data/take-out')
  const print = useChange(api.letters.print)
  const releasing = useRelease(async release => {
    // What is printed is what is saved, and what stands on the screen.
    await saveEverything()
    await printPages(await print.mutateAsync({ letterRecordId: letter.id, release }))
  })
  return mayTakeOut ? releasing : undefined
}

type Props = { readonly letter: LetterRecord; readonly printing: Releasing }

export function PrintButton({ letter, printing }: Props) {
  const { t } = useText()
  const isDraft = letter.status === 'draft'
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      loading={printing.pending}
      title={t('letterEditor.pages.printNote')}
      onClick={printing.begin}
    >
      {t(isDraft ? 'letterEditor.pages.printDraft' : 'letterEditor.pages.print')}
    </Button>
  )
}

/** What is asked before it is printed, where the organisation wants it. */
export function PrintRelease({ letter, printing }: Props) {
  const { t } = useText()
  return (
    <Stack gap="xs">
      {printing.open && <Text size="sm">{t('letterEditor.pages.printNote')}</Text>}
      <ReleasePanel
        releasing={printing}
        draftKey={`case/${letter.caseId}/letter-${letter.id}-print`}
      />
    </Stack>
  )
}
