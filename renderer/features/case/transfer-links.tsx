import { Button, Group } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { CaseFile } from '@core/cases/case-file'
import { mayBeSplit } from '@core/transfers/split'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'

/** The same by name, from anywhere in the case. */
export function useTransferCommands(file: CaseFile) {
  const mayWork = useMay('case/work')
  const navigate = useNavigate()
  if (!mayWork || file.case.closeReason === 'merged') return {}
  const go = (way: 'merge' | 'split') => () => void navigate(`/cases/${file.case.id}/${way}`)
  // Where there is nothing to split, the page says why.
  return { mergeCase: go('merge'), splitCase: go('split') }
}

/** The ways to make one case of two, and two of one. */
export function TransferLinks() {
  const { t } = useText()
  const { caseId, file, mayWork } = useCase()
  if (!mayWork || file.case.closeReason === 'merged') return null
  return (
    <Group gap="sm">
      <Button
        component={Link}
        to={`/cases/${caseId}/merge`}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowMerge size={16} aria-hidden />}
      >
        {t('transfers.merge')}
      </Button>
      {mayBeSplit(file) && (
        <Button
          component={Link}
          to={`/cases/${caseId}/split`}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
        >
          {t('transfers.split')}
        </Button>
      )}
    </Group>
  )
}
