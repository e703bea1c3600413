import { Group, Pill, Select, Stack, Text } from '@mantine/core'
import type { Mark } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { problemText } from '@ui/ui/problem-text'
import { useCase } from './case-context'

/** The organisation's labels on this case: taken off and put on at once. */
export function CaseLabels() {
  const { t } = useText()
  const { caseId, file, mayWork } = useCase()
  const { data: labels = [] } = useRead(api.marks.labels, {})
  const set = useChange(api.marks.set)
  const on = labels.filter(({ id }) => file.labels.includes(id))
  const others = labels.filter(({ id }) => !file.labels.includes(id))
  if (labels.length === 0 || (!mayWork && on.length === 0)) return null
  const put = (label: string, isOn: boolean) => {
    const mark: Mark = { kind: 'label', label, on: isOn }
    set.mutate({ target: { ids: [caseId] }, mark })
  }
  return (
    <Stack gap={6} role="group" aria-label={t('marks.labelsOf')}>
      <Text size="sm" fw={600}>
        {t('marks.labels')}
      </Text>
      {on.length > 0 && (
        <Group gap={6}>
          {on.map(({ id, name }) => (
            <Pill
              key={id}
              size="md"
              withRemoveButton={mayWork}
              disabled={set.isPending}
              removeButtonProps={{
                'aria-label': t('marks.labelOff', { name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => put(id, false)}
            >
              {name}
            </Pill>
          ))}
        </Group>
      )}
      {mayWork && others.length > 0 && (
        <Select
          aria-label={t('marks.labelOn')}
          placeholder={t('marks.labelOn')}
          searchable={others.length > 8}
          value={null}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={set.error && problemText(t, problemOf(set.error))}
          onChange={id => {
            if (id) put(id, true)
          }}
        />
      )}
    </Stack>
  )
}
