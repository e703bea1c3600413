import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '@ui/app/text'
import { RightsByTheme, RightWords } from '@ui/ui/rights-by-theme'
import { fieldId } from './form-field'
import { typesOffered } from './law-of-draft'
import type { DraftInHand } from './use-draft'
import { useTodayOf } from './use-today-of'

type Props = {
  readonly inHand: DraftInHand
  readonly problem: string | undefined
}

/** What the person wants, in plain sentences by what they are for; several may apply. */
export function RightsChoice({ inHand: { draft, change }, problem }: Props) {
  const { t, pick } = useText()
  const types = typesOffered(draft, useTodayOf(draft))
  const [all, setAll] = useState(false)
  // Registered in the order in which the law has them, whatever was ticked first.
  const choose = (chosen: readonly string[]) =>
    change({ types: types.map(type => type.id).filter(id => chosen.includes(id)) })
  return (
    <Stack gap="xs" align="stretch">
      <Checkbox.Group
        id={fieldId('type')}
        label={t('intake.what.types')}
        description={t('intake.what.typesNote')}
        withAsterisk
        value={draft.types}
        error={problem}
        onChange={choose}
      >
        <Stack gap="sm" mt="xs" mb={4}>
          <RightsByTheme types={types}>
            {type => (
              <Checkbox
                key={type.id}
                value={type.id}
                label={
                  <span className="intake-right">
                    <RightWords type={type} />
                  </span>
                }
                // The words by which people ask, to check that it is what was meant.
                description={all || draft.types.includes(type.id) ? pick(type.hint) : undefined}
              />
            )}
          </RightsByTheme>
        </Stack>
      </Checkbox.Group>
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={all}
        onClick={() => setAll(was => !was)}
      >
        {all ? t('intake.what.hideSayings') : t('intake.what.showSayings')}
      </Button>
    </Stack>
  )
}
