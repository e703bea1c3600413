import { Stack, Text } from '@mantine/core'
import { byVersions } from '@core/documents/versions'
import { useText } from '@ui/app/text'
import { AddDocuments } from './add-documents'
import { useCase } from './case-context'
import { DocumentRow } from './document-row'
import { TakenOut } from './taken-out'

/** Everything that came with the case or was added to it. */
export function Documents() {
  const { t } = useText()
  const { file, closed } = useCase()
  return (
    <Stack gap="md">
      {file.documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('cases.documents.empty')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {byVersions(file.documents).map(([newest, ...older]) => (
          <DocumentRow key={newest.id} document={newest} older={older} />
        ))}
      </Stack>
      <TakenOut />
      {!closed && <AddDocuments />}
    </Stack>
  )
}
