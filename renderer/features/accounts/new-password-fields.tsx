import { PasswordInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useText } from '@ui/app/text'
import { StrengthMeter } from '@ui/ui/strength-meter'
import type { NewPassword } from './use-new-password'

type Props = {
  readonly chosen: NewPassword
  readonly label: string
  readonly labelAgain: string
  /** Stands below both fields. */
  readonly help: string
}

/** A password typed twice, with how strong it is. */
export function NewPasswordFields({ chosen, label, labelAgain, help }: Props) {
  const { t } = useText()
  const rule = useId()
  const { password, again, score, fault } = chosen
  const words = fault && t(`accounts.fault.${fault}`, { length: password.length })
  return (
    <Stack gap={4}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Stack gap={4}>
          <PasswordInput
            label={label}
            aria-describedby={rule}
            autoComplete="new-password"
            value={password}
            error={fault !== 'passwordsDiffer' && words}
            onChange={event => chosen.type(event.currentTarget.value)}
          />
          {password && <StrengthMeter score={score} />}
        </Stack>
        <PasswordInput
          label={labelAgain}
          autoComplete="new-password"
          value={again}
          error={fault === 'passwordsDiffer' && words}
          onChange={event => chosen.typeAgain(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed" id={rule}>
        {help}
      </Text>
    </Stack>
  )
}
