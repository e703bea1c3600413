import { api } from './api'
import { useText } from './text'
import { useRead } from './use-api'

export type People = {
  /** For a choice of one of them, oneself first. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Name of an account; that it is no longer used where it is not among them. */
  readonly nameOf: (login: string) => string
  /** Login of whoever is working. */
  readonly me: string
}

/** Who works in this vault. */
export function usePeople(): People {
  const { t } = useText()
  const { data: colleagues = [] } = useRead(api.accounts.colleagues, {})
  const status = useRead(api.accounts.status, {})
  const me = status.data?.state === 'open' ? status.data.login : ''
  const first = colleagues.filter(({ login }) => login === me)
  const others = colleagues.filter(({ login }) => login !== me)
  return {
    me,
    choices: [
      ...first.map(({ login, name }) => ({ value: login, label: t('marks.me', { name }) })),
      ...others.map(({ login, name }) => ({ value: login, label: name })),
    ],
    nameOf: login =>
      login === ''
        ? ''
        : (colleagues.find(one => one.login === login)?.name ?? t('marks.goneAccount', { login })),
  }
}
