import { Stack, Text } from '@mantine/core'
import { typeOf } from '@core/regimes/index'
import type { RequestType } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { useText, type Text as Words } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { AddItem } from './add-item'
import { useCase } from './case-context'
import type { DecisionProps } from './decision-props'
import { ItemRow } from './item-row'
import { EachRequest } from './request-tabs'
import { RightsAsked } from './rights-asked'
import { SystemsSearched } from './systems-searched'

/** What is asked for, and what we hold about it, one line for each kind of data. */
export function ScopeSection() {
  return (
    <Stack gap="lg">
      <EachRequest>
        {props => <RequestScope key={props.requestFile.request.id} {...props} />}
      </EachRequest>
      <SystemsSearched />
      <RightsAsked />
    </Stack>
  )
}

function RequestScope({ requestFile, requestView }: DecisionProps) {
  const { pack } = useCase()
  const text = useText()
  const { request, items } = requestFile
  const type = typeOf(pack, request.type)
  // Listed before the right was changed, items stay in sight: they are still decided.
  const withItems = type.items !== 'none' || items.length > 0
  const searched = type.items === 'required' || items.length > 0 || requestView.outcome === 'none'
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {leadOf(type, text)}
      </Text>
      {request.asked.trim() && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Text span fw={600}>
            {text.t('items.askedShort')}{' '}
          </Text>
          {request.asked}
        </Text>
      )}
      {withItems && <Items requestFile={requestFile} type={type} />}
      {searched && <SearchNote requestFile={requestFile} />}
    </Stack>
  )
}

function leadOf({ items, theme }: RequestType, { t }: Words): string {
  if (items === 'none') return t('items.leadNone')
  if (items === 'required') return t('items.lead')
  return theme === 'stop' ? t('items.leadChannels') : t('items.leadOptional')
}

type ItemsProps = Pick<DecisionProps, 'requestFile'> & { readonly type: RequestType }

function Items({ requestFile: { request, items, answers }, type }: ItemsProps) {
  const { t } = useText()
  const { closed } = useCase()
  const next = type.items === 'required' ? t('items.emptyNext') : t('items.emptyOptional')
  return (
    <>
      {items.length === 0 ? (
        <Text size="sm">
          {t('items.empty')} {!closed && next}
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
      {!closed && type.items !== 'none' && (
        <AddItem requestId={request.id} optional={type.items === 'optional'} />
      )}
    </>
  )
}

function SearchNote({ requestFile: { request } }: Pick<DecisionProps, 'requestFile'>) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const change = useChange(api.cases.changeRequest)
  return (
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
  )
}
