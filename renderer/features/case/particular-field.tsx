import { Box, Select } from '@mantine/core'
import type { RequestFile } from '@core/cases/case-file'
import { helpOfParticular } from '@core/help/help'
import type { ItemId } from '@core/ids'
import type { Particular } from '@core/regimes/rule-pack'
import { calendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoDate } from '@ui/ui/auto-date'
import { AutoText } from '@ui/ui/auto-text'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { problemText } from '@ui/ui/problem'
import { useCase } from './case-context'
import { ChosenField, type SharedProps } from './chosen-field'
import { placeId, rawParticular } from './particular-places'

type Props = {
  readonly requestFile: RequestFile
  readonly particular: Particular
  readonly itemId: ItemId | null
  /** The item's name, to tell the fields of several apart; its hint then stands above them all. */
  readonly itemName?: string
}

/** One fact that a letter states. It saves by itself, as every field does. */
export function ParticularField({ requestFile, particular, itemId, itemName }: Props) {
  const { pick } = useText()
  const { pack } = useCase()
  const { request } = requestFile
  const label = pick(particular.label)
  const shared = {
    label,
    required: particular.required,
    ...(itemName === undefined
      ? { description: pick(particular.hint) }
      : { 'aria-label': `${itemName}: ${label}` }),
  }
  const value = rawParticular(requestFile, particular.id, itemId)
  return (
    <Box id={placeId(request.id, { particularId: particular.id, itemId })} className="case-fact">
      <Field {...{ particular, shared, value, itemId }} requestId={request.id} />
      {itemName === undefined && (
        <WhatIsThis help={helpOfParticular(pack, request.type, particular)} without="meaning" />
      )}
    </Box>
  )
}

type FieldProps = Pick<Props, 'particular' | 'itemId'> & {
  readonly requestId: RequestFile['request']['id']
  readonly value: string
  readonly shared: SharedProps
}

function Field({ particular, itemId, requestId, value, shared }: FieldProps) {
  const { closed } = useCase()
  const save = useSave(particular.id, itemId, requestId)
  const { kind, chosenFrom } = particular
  if (kind === 'choice') return <Choice {...{ particular, itemId, requestId, value, shared }} />
  if (kind === 'date') {
    const date = calendarDate.safeParse(value)
    return (
      <AutoDate
        {...shared}
        value={date.success ? date.data : null}
        disabled={closed}
        clearable
        onSave={day => save(day ?? '')}
      />
    )
  }
  if (chosenFrom) {
    return <ChosenField register={chosenFrom} {...{ value, shared, closed }} onSave={save} />
  }
  return (
    <AutoText
      {...shared}
      {...(kind === 'text' ? { multiline: true, minRows: 2 } : {})}
      value={value}
      readOnly={closed}
      onSave={save}
    />
  )
}

function useSave(particularId: string, itemId: ItemId | null, requestId: FieldProps['requestId']) {
  const { caseId } = useCase()
  const change = useChange(api.requests.setParticular)
  return (value: string) =>
    change.mutateAsync({
      caseId,
      requestId,
      itemIds: itemId === null ? null : [itemId],
      particularId,
      value,
    })
}

function Choice({ particular, itemId, requestId, value, shared }: FieldProps) {
  const { t, pick } = useText()
  const { caseId, closed } = useCase()
  const change = useChange(api.requests.setParticular)
  const put = (choice: string | null) =>
    change.mutate({
      caseId,
      requestId,
      itemIds: itemId === null ? null : [itemId],
      particularId: particular.id,
      value: choice ?? '',
    })
  return (
    <Select
      {...shared}
      data={(particular.choices ?? []).map(({ id, name }) => ({ value: id, label: pick(name) }))}
      value={value || null}
      placeholder={t('cases.particulars.choose')}
      allowDeselect={!particular.required}
      clearable={!particular.required && !closed}
      disabled={closed}
      error={change.error && problemText(t, problemOf(change.error))}
      onChange={put}
    />
  )
}
