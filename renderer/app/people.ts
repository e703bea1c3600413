import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Colleague } from '@core/accounts/account'
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
  const colleagues = useRead(api.accounts.colleagues, {}).data
  const status = useRead(api.accounts.status, {}).data
  const me = status?.state === 'open' ? status.login : ''
  return useMemo(() => peopleOf(t, colleagues ?? [], me), [t, colleagues, me])
}

function peopleOf(t: TFunction, colleagues: readonly Colleague[], me: string): People {
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
