import { Select, Text } from '@mantine/core'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { problemText } from '@ui/ui/problem-text'
import { useCase } from './case-context'

/** An option needs a value; a login is never this. */
const nobody = '-'

/** Who has the case; kept as soon as it is chosen. */
export function AssigneeField() {
  const { t } = useText()
  const { caseId, file, mayWork } = useCase()
  const { choices, nameOf } = usePeople()
  const set = useChange(api.marks.set)
  const { assignee } = file.case
  if (!mayWork) {
    return (
      <Text size="sm">
        {t('common.labelled', {
          label: t('marks.assignee'),
          value: nameOf(assignee) || t('marks.nobody'),
        })}
      </Text>
    )
  }
  // Somebody whose account is no longer used may still have the case.
  const gone = assignee !== '' && !choices.some(({ value }) => value === assignee)
  return (
    <Select
      label={t('marks.assignee')}
      data={[
        { value: nobody, label: t('marks.nobody') },
        ...choices,
        ...(gone ? [{ value: assignee, label: nameOf(assignee) }] : []),
      ]}
      value={assignee || nobody}
      allowDeselect={false}
      error={set.error && problemText(t, problemOf(set.error))}
      onChange={chosen => {
        const to = chosen === nobody || chosen === null ? '' : chosen
        set.mutate({ target: { ids: [caseId] }, mark: { kind: 'assignee', to } })
      }}
    />
  )
}
