import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { CaseFile } from '@core/cases/case-file'
import { exportForm } from '@core/letters/export'
import type { LetterRecord } from '@core/letters/letter'
import { useText } from '@ui/app/text'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { LockedForm, MailForm } from './export-forms'
import { ShownPassword } from './export-password'
import { useLetterExport, type LetterExporting } from './use-letter-export'

type Props = { readonly letter: LetterRecord; readonly file: CaseFile }

/** The forms an issued letter can be saved in, and what each of them asks, in place below the button. */
export function ExportMenu({ letter, file }: Props) {
  const { t } = useText()
  const exporting = useLetterExport(letter)
  const { asking, wanted, saved, releasing } = exporting
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Forms letter={letter} exporting={exporting} />
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {saved ? t('letters.export.done', { path: saved.path }) : ''}
        </Text>
      </Group>
      {saved?.password && (
        <ShownPassword password={saved.password} onNoted={exporting.forgetPassword} />
      )}
      <Text size="xs" c="dimmed">
        {t('letters.export.note')}
      </Text>
      {asking === 'pdf_locked' && <LockedForm {...{ letter, file, exporting }} />}
      {asking === 'eml' && <MailForm {...{ letter, file, exporting }} />}
      {releasing.open && wanted && (
        <Text size="sm">{t('letterExport.asks', { form: t(`letterExport.form.${wanted}`) })}</Text>
      )}
      <ReleasePanel releasing={releasing} draftKey={`case/${letter.caseId}/letter-${letter.id}`} />
    </Stack>
  )
}

type FormsProps = { readonly letter: LetterRecord; readonly exporting: LetterExporting }

function Forms({ letter, exporting }: FormsProps) {
  const { t } = useText()
  // A void letter is kept, and never sent.
  const forms = exportForm.options.filter(form => form !== 'eml' || letter.status !== 'void')
  return (
    <Menu position="bottom-start" width={400}>
      <Menu.Target>
        <Button
          variant="default"
          loading={exporting.releasing.pending}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('letters.export.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(form => (
          <Menu.Item key={form} onClick={() => exporting.choose(form)}>
            <Text size="sm">{t(`letterExport.form.${form}`)}</Text>
            <Text size="xs" c="dimmed">
              {t(`letterExport.line.${form}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
