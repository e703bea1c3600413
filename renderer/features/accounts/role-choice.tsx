import { Radio, Stack } from '@mantine/core'
import { role as roles, type Role } from '@core/accounts/access'
import { useText } from '@ui/app/text'

type Props = {
  readonly value: Role
  readonly onChange: (role: Role) => void
  /** Why it stays as it is. */
  readonly whyNot?: string | undefined
}

/** The roles, each with what it may do. */
export function RoleChoice({ value, onChange, whyNot }: Props) {
  const { t } = useText()
  return (
    <Radio.Group
      label={t('accounts.role.label')}
      description={whyNot}
      value={value}
      onChange={chosen => onChange(roles.parse(chosen))}
    >
      <Stack gap="xs" mt={6}>
        {roles.options.map(one => (
          <Radio
            key={one}
            value={one}
            label={t(`accounts.role.${one}`)}
            description={t(`accounts.role.says.${one}`)}
            disabled={whyNot !== undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
