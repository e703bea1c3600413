import { Radio, Stack } from '@mantine/core'
import { typesOn } from '@core/regimes/index'
import type { RequestType } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { RightsByTheme, RightWords } from '@ui/ui/rights-by-theme'
import { useCase } from './case-context'

type Props = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (type: string) => void
}

/** The rights of the law that are not in the case yet, in plain words by what they are for. */
export function RightChoice({ label, value, onChange }: Props) {
  const { pick } = useText()
  return (
    <Radio.Group label={label} value={value ?? null} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        <RightsByTheme types={useOtherRights()}>
          {type => (
            <Radio
              key={type.id}
              value={type.id}
              label={<RightWords type={type} />}
              description={type.id === value ? pick(type.hint) : undefined}
            />
          )}
        </RightsByTheme>
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
