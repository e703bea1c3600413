import { Stack, Text } from '@mantine/core'
import type { RequestFile } from '@core/cases/case-file'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { AddItem } from './add-item'
import { useCase } from './case-context'
import { ItemRow } from './item-row'

/** What we hold about the person, one line for each kind of data. */
export function ScopeSection() {
  const { file } = useCase()
  return (
    <Stack gap="xl">
      {file.requests.map(requestFile => (
        <RequestScope key={requestFile.request.id} requestFile={requestFile} />
      ))}
    </Stack>
  )
}

function RequestScope({ requestFile }: { readonly requestFile: RequestFile }) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const { request, items, answers } = requestFile
  const change = useChange(api.cases.changeRequest)
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('items.lead')}
      </Text>
      {request.asked.trim() && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Text span fw={600}>
            {t('items.askedShort')}{' '}
          </Text>
          {request.asked}
        </Text>
      )}
      {items.length === 0 ? (
        <Text size="sm">
          {t('items.empty')} {!closed && t('items.emptyNext')}
        </Text>
      ) : (
        <ol className="case-rows">
          {items.map((item, index) => (
            <ItemRow
              key={item.id}
              item={item}
              number={index + 1}
              answers={answers.filter(answer => answer.itemId === item.id)}
            />
          ))}
        </ol>
      )}
      {!closed && <AddItem requestId={request.id} />}
      <AutoText
        label={t('items.searchNote')}
        description={t('items.searchNoteHelp')}
        multiline
        minRows={2}
        value={request.searchNote}
        readOnly={closed}
        onSave={searchNote =>
          change.mutateAsync({ caseId, requestId: request.id, change: { searchNote } })
        }
      />
    </Stack>
  )
}
