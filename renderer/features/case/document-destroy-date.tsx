import { Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { CaseDocument } from '@core/cases/case'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'

/** The day by which the document goes: that of the rules, or one set within them with a reason. */
export function DocumentDestroyDate({ document }: { readonly document: CaseDocument }) {
  const { t } = useText()
  const { caseId } = useCase()
  const mayDecide = useMay('retention/decide')
  const set = useChange(api.documents.setDestroyBy)
  const [day, setDay] = useState(document.destroyBy)
  if (!mayDecide) return null
  const place = { caseId, documentId: document.id }
  return (
    <Stack gap={4}>
      <DateField
        label={t('documents.destroy.label')}
        description={t('documents.destroy.note')}
        value={day}
        onChange={setDay}
      />
      <Group gap="xs">
        <WhyButton
          size="compact-sm"
          disabled={day === null || day === document.destroyBy}
          question={t('documents.destroy.ask')}
          confirmLabel={t('documents.destroy.do')}
          onConfirm={why => set.mutate({ ...place, destroyBy: day, why })}
        >
          {t('documents.destroy.set')}
        </WhyButton>
        {document.destroyBy && (
          <WhyButton
            size="compact-sm"
            question={t('documents.destroy.rulesAsk')}
            confirmLabel={t('documents.destroy.rulesDo')}
            onConfirm={why => {
              setDay(null)
              set.mutate({ ...place, destroyBy: null, why })
            }}
          >
            {t('documents.destroy.rules')}
          </WhyButton>
        )}
      </Group>
      {set.error && <Problem problem={problemOf(set.error)} />}
    </Stack>
  )
}
