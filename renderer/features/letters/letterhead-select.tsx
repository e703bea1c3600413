import { Select, Text } from '@mantine/core'
import type { LetterRecord } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'

const own = 'own'

/** The sender and paper of a draft; not there while the organisation has only one. */
export function LetterheadSelect({ letter }: { readonly letter: LetterRecord }) {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  const choose = useChange(api.letters.setLetterhead)
  const others = settings.data?.letterheads ?? []
  if (others.length === 0 && letter.letterheadId === null) return null
  const set = (value: string | null) => {
    const letterheadId = value === own ? null : value
    choose.mutate({ letterRecordId: letter.id, letterheadId })
  }
  return (
    <>
      <Select
        label={t('letterhead.title')}
        description={<Text span>{t('letterhead.choose.help')}</Text>}
        value={others.some(one => one.id === letter.letterheadId) ? letter.letterheadId : own}
        allowDeselect={false}
        onChange={set}
        data={[
          { value: own, label: t('letterhead.list.own') },
          ...others.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
      {choose.error && <Problem problem={problemOf(choose.error)} />}
    </>
  )
}
