import { Box, Button, List, Stack, Text } from '@mantine/core'
import type { RequestFile } from '@core/cases/case-file'
import { helpOfParticular } from '@core/help/help'
import type { ItemId } from '@core/ids'
import type { Particular } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { useCase } from './case-context'
import { ParticularField } from './particular-field'
import { rawParticular, type Particulars } from './particular-places'

type Props = { readonly requestFile: RequestFile; readonly particulars: Particulars }

/** The facts of one step: those of the whole request one below the other, those of items row by row. */
export function ParticularsBlock({ requestFile, particulars }: Props) {
  const { whole, perItem } = particulars
  return (
    <Stack gap="md">
      {whole.length > 0 && (
        <Stack gap="sm" maw={720}>
          {whole.map(particular => (
            <ParticularField
              key={particular.id}
              requestFile={requestFile}
              particular={particular}
              itemId={null}
            />
          ))}
        </Stack>
      )}
      {perItem.length > 0 && <ItemRows requestFile={requestFile} particulars={particulars} />}
    </Stack>
  )
}

function ItemRows({ requestFile, particulars: { perItem } }: Props) {
  const { t, pick } = useText()
  const { pack } = useCase()
  const all = perItem.flatMap(place => place.particulars)
  const kinds = all.filter((p, index) => all.findIndex(other => other.id === p.id) === index)
  return (
    <Stack gap="xs">
      <List size="sm" spacing={2} c="dimmed">
        {kinds.map(particular => (
          <List.Item key={particular.id}>
            <Text span size="sm" fw={600}>
              {t('cases.particulars.hintOf', { label: pick(particular.label) })}
            </Text>{' '}
            {pick(particular.hint)}
            <WhatIsThis
              help={helpOfParticular(pack, requestFile.request.type, particular)}
              without="meaning"
            />
          </List.Item>
        ))}
      </List>
      <ol className="case-rows">
        {perItem.map(({ itemId, particulars }) => (
          <ItemFacts key={itemId} {...{ requestFile, itemId, particulars, perItem }} />
        ))}
      </ol>
    </Stack>
  )
}

type ItemFactsProps = {
  readonly requestFile: RequestFile
  readonly itemId: ItemId
  readonly particulars: readonly Particular[]
  readonly perItem: Particulars['perItem']
}

function ItemFacts({ requestFile, itemId, particulars, perItem }: ItemFactsProps) {
  const { t } = useText()
  const index = requestFile.items.findIndex(item => item.id === itemId)
  const name = requestFile.items[index]?.name.trim() || t('items.unnamed')
  const itemsWith = (particular: Particular) =>
    perItem.filter(p => p.particulars.some(one => one.id === particular.id)).map(p => p.itemId)
  return (
    <Stack component="li" gap={4}>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {index + 1} {name}
      </Text>
      <Box className="case-facts">
        {particulars.map(particular => {
          const [first, ...others] = itemsWith(particular)
          return (
            <Stack key={particular.id} gap={4}>
              <ParticularField {...{ requestFile, particular, itemId }} itemName={name} />
              {first === itemId && others.length > 0 && (
                <SameForAll {...{ requestFile, particular, itemId, others }} />
              )}
            </Stack>
          )
        })}
      </Box>
    </Stack>
  )
}

type SameProps = {
  readonly requestFile: RequestFile
  readonly particular: Particular
  /** The first item that has the fact, and the others. */
  readonly itemId: ItemId
  readonly others: readonly ItemId[]
}

/** States the first item's fact for all others; asks first where that writes over words. */
function SameForAll({ requestFile, particular, itemId, others }: SameProps) {
  const { t } = useText()
  const { caseId, closed } = useCase()
  const change = useChange(api.requests.setParticular)
  const requestId = requestFile.request.id
  const raw = (id: ItemId) => rawParticular(requestFile, particular.id, id)
  const value = raw(itemId)
  const unlike = others.filter(id => raw(id) !== value)
  const written = unlike.filter(id => raw(id).trim() !== '').length
  if (closed) return null

  const copy = async () => {
    await saveEverything()
    // The words just typed into the first field are in the vault now, not yet in this page.
    const now = await api.cases.view({ caseId })
    const found = now.ok && now.value.file.requests.find(r => r.request.id === requestId)
    if (!found) return
    const words = rawParticular(found, particular.id, itemId)
    const place = { caseId, requestId, itemIds: [...others], particularId: particular.id }
    await change.mutateAsync({ ...place, value: words }).catch(() => undefined)
  }
  const label = t('cases.particulars.sameForAll')
  const button = {
    variant: 'subtle',
    color: 'gray',
    size: 'compact-xs',
    className: 'case-quiet',
    style: { alignSelf: 'flex-start' },
    disabled: value.trim() === '' || unlike.length === 0,
  } as const
  return written > 0 ? (
    <ConfirmButton
      {...button}
      question={t('cases.particulars.sameForAllAsk', { count: written })}
      confirmLabel={label}
      onConfirm={() => void copy()}
    >
      {label}
    </ConfirmButton>
  ) : (
    <Button {...button} onClick={() => void copy()}>
      {label}
    </Button>
  )
}
