import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { CaseList, Comparison } from '@core/backup/comparison'
import { useText } from '@ui/app/text'

const kinds = ['onlyNow', 'changed', 'onlyInBackup', 'destroyed'] as const
const longest = 20

/** Case by case, by number: what would go, what would change, what would come back. */
export function CaseLists({ cases }: { readonly cases: Comparison }) {
  const { t } = useText()
  return (
    <div>
      <dl style={{ margin: 0 }}>
        {kinds
          // Nobody needs to read that nothing was destroyed.
          .filter(kind => kind !== 'destroyed' || cases.destroyed.count > 0)
          .map(kind => (
            <div key={kind}>
              <Text component="dt" size="sm" fw={700}>
                {t(`backup.restore.cases.${kind}`)}
              </Text>
              <Text component="dd" size="sm" ml={0} mb="xs">
                <Numbers list={cases[kind]} />
              </Text>
            </div>
          ))}
      </dl>
      <Text size="sm">{t('backup.restore.cases.same', { count: cases.same })}</Text>
    </div>
  )
}

function Numbers({ list }: { readonly list: CaseList }) {
  const { t } = useText()
  if (list.count === 0) return t('backup.restore.cases.none')
  const numbers = list.first.slice(0, longest).map(({ number }) => number)
  const more = list.count - numbers.length
  const words = more > 0 ? [...numbers, t('backup.restore.cases.and', { count: more })] : numbers
  const separator = t('common.listSeparator')
  return words.map((word, at) => (
    <Fragment key={word}>
      <span style={{ whiteSpace: 'nowrap' }}>{word}</span>
      {at < words.length - 1 && separator}
    </Fragment>
  ))
}
