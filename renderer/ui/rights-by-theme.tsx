import { Stack, Text } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { requestType, type RequestType } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'

const themes = requestType.shape.theme.options

type Props = {
  readonly types: readonly RequestType[]
  /** The field by which one is chosen. */
  readonly children: (type: RequestType) => ReactNode
}

/** The rights of a law to choose from, by what they are for. */
export function RightsByTheme({ types, children }: Props) {
  return themes
    .map(theme => ({ theme, own: types.filter(type => type.theme === theme) }))
    .filter(({ own }) => own.length > 0)
    .map(({ theme, own }) => (
      <Theme key={theme} theme={theme}>
        {own.map(children)}
      </Theme>
    ))
}

type ThemeProps = { readonly theme: RequestType['theme']; readonly children: ReactNode }

function Theme({ theme, children }: ThemeProps) {
  const { t } = useText()
  const id = useId()
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <Text id={id} size="xs" fw={700} c="dimmed">
        {t(`intake.what.theme.${theme}`)}
      </Text>
      {children}
    </Stack>
  )
}

/** A right in plain words, with its name in the law. */
export function RightWords({ type }: { readonly type: RequestType }) {
  const { pick } = useText()
  return (
    <>
      <span>{pick(type.plain)}</span>{' '}
      <Text span size="xs" c="dimmed">
        {pick(type.name)}
      </Text>
    </>
  )
}
