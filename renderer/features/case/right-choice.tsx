import { Radio, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { typesOn } from '@core/regimes/index'
import { requestType, type RequestType } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'

type Props = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (type: string) => void
}

const themes = requestType.shape.theme.options

/** The rights of the law that are not in the case yet, in plain words by what they are for. */
export function RightChoice({ label, value, onChange }: Props) {
  const { t } = useText()
  const types = useOtherRights()
  const inUse = themes.filter(theme => types.some(type => type.theme === theme))
  return (
    <Radio.Group label={label} value={value ?? null} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {inUse.map(theme => (
          <Theme
            key={theme}
            name={t(`intake.what.theme.${theme}`)}
            types={types.filter(type => type.theme === theme)}
            chosen={value}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

export function useOtherRights(): readonly RequestType[] {
  const { file, pack } = useCase()
  return typesOn(pack, file.case.receivedOn).filter(
    type => !file.requests.some(({ request }) => request.type === type.id),
  )
}

type ThemeProps = {
  readonly name: string
  readonly types: readonly RequestType[]
  readonly chosen: string | undefined
}

function Theme({ name, types, chosen }: ThemeProps) {
  const { pick } = useText()
  const id = useId()
  return (
    <Stack gap={4} role="group" aria-labelledby={id}>
      <Text id={id} size="xs" fw={700} c="dimmed">
        {name}
      </Text>
      {types.map(type => (
        <Radio
          key={type.id}
          value={type.id}
          label={
            <>
              {pick(type.plain)}{' '}
              <Text span size="xs" c="dimmed">
                {pick(type.name)}
              </Text>
            </>
          }
          description={type.id === chosen ? pick(type.hint) : undefined}
        />
      ))}
    </Stack>
  )
}
