import { Button, Checkbox, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { BulkCandidate } from '@core/bulk/contract'
import { packOf, typeOf } from '@core/regimes/index'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { LetterPreview } from './letter-preview'
import { keyOf } from './use-candidates'

type Props = {
  readonly candidates: readonly BulkCandidate[]
  readonly onIssue: (candidates: readonly BulkCandidate[]) => void
}

/** The cases that call for the letter, which of them get it, and what it says for each. */
export function CandidateTable({ candidates, onIssue }: Props) {
  const { t } = useText()
  const mayIssue = useMay('case/work')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<string>()
  const chosen = candidates.filter(candidate => !left.has(keyOf(candidate)))
  const previewed = candidates.find(candidate => keyOf(candidate) === shown)
  const choose = (key: string, on: boolean) =>
    setLeft(was => new Set(on ? [...was].filter(other => other !== key) : [...was, key]))
  return (
    <div className="kaiji-bulk-columns">
      <Stack gap="sm" className="kaiji-section">
        <Table.ScrollContainer minWidth={560} type="native">
          <Table className="kaiji-table" verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={44}>
                  <Checkbox
                    aria-label={t('bulk.all', { count: candidates.length })}
                    checked={chosen.length === candidates.length}
                    indeterminate={chosen.length > 0 && chosen.length < candidates.length}
                    onChange={event =>
                      setLeft(new Set(event.currentTarget.checked ? [] : candidates.map(keyOf)))
                    }
                  />
                </Table.Th>
                <Table.Th>{t('bulk.case')}</Table.Th>
                <Table.Th>{t('bulk.addressee')}</Table.Th>
                <Table.Th>{t('lists.cases.request')}</Table.Th>
                <Table.Th>{t('bulk.language')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('bulk.letter')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {candidates.map(candidate => (
                <CandidateRow
                  key={keyOf(candidate)}
                  candidate={candidate}
                  chosen={!left.has(keyOf(candidate))}
                  shown={shown === keyOf(candidate)}
                  onChoose={on => choose(keyOf(candidate), on)}
                  onShow={() => setShown(keyOf(candidate))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {mayIssue && (
          <Group justify="flex-end">
            <ConfirmButton
              variant="filled"
              harmless
              disabled={chosen.length === 0}
              question={t('bulk.ask')}
              confirmLabel={t('bulk.confirm')}
              onConfirm={() => onIssue(chosen)}
            >
              {t('bulk.issue', { count: chosen.length })}
            </ConfirmButton>
          </Group>
        )}
      </Stack>
      {previewed && <LetterPreview candidate={previewed} />}
    </div>
  )
}

type RowProps = {
  readonly candidate: BulkCandidate
  readonly chosen: boolean
  readonly shown: boolean
  readonly onChoose: (on: boolean) => void
  readonly onShow: () => void
}

function CandidateRow({ candidate, chosen, shown, onChoose, onShow }: RowProps) {
  const { t, pick } = useText()
  const { caseNumber: number, addressee, regime, type, language, reminder } = candidate
  return (
    <Table.Tr {...(shown ? { 'data-shown': true } : {})}>
      <Table.Td>
        <Checkbox
          aria-label={t('bulk.chooseOne', { number })}
          checked={chosen}
          onChange={event => onChoose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{number}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {addressee}
        {reminder && (
          <Text size="xs" c="dimmed">
            {t('bulk.reminder')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{pick(typeOf(packOf(regime), type).name)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{t(`bulk.inLanguage.${language}`)}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('bulk.showOne', { number })}
          aria-pressed={shown}
          onClick={onShow}
        >
          {t('bulk.show')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
