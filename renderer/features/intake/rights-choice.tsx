import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { requestType, type RequestType } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { fieldId } from './form-field'
import { typesOffered } from './law-of-draft'
import type { DraftInHand } from './use-draft'
import { useTodayOf } from './use-today-of'

type Props = {
  readonly inHand: DraftInHand
  readonly problem: string | undefined
}

const themes = requestType.shape.theme.options

/** What the person wants, in plain sentences by what they are for; several may apply. */
export function RightsChoice({ inHand: { draft, change }, problem }: Props) {
  const { t } = useText()
  const types = typesOffered(draft, useTodayOf(draft))
  const [all, setAll] = useState(false)
  const inUse = themes.filter(theme => types.some(type => type.theme === theme))
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
          {inUse.map(theme => (
            <Theme
              key={theme}
              name={t(`intake.what.theme.${theme}`)}
              types={types.filter(type => type.theme === theme)}
              withHint={id => all || draft.types.includes(id)}
            />
          ))}
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

type ThemeProps = {
  readonly name: string
  readonly types: readonly RequestType[]
  readonly withHint: (id: string) => boolean
}

/** The words by which people ask stand below what is ticked, to check that it is what was meant. */
function Theme({ name, types, withHint }: ThemeProps) {
  const { pick } = useText()
  const id = useId()
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <Text id={id} size="xs" fw={700} c="dimmed">
        {name}
      </Text>
      {types.map(type => (
        <Checkbox
          key={type.id}
          value={type.id}
          label={
            <span className="intake-right">
              <span>{pick(type.plain)}</span>{' '}
              <Text span size="xs" c="dimmed">
                {pick(type.name)}
              </Text>
            </span>
          }
          description={withHint(type.id) ? pick(type.hint) : undefined}
        />
      ))}
    </Stack>
  )
}
