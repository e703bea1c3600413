import { newVault } from '@core/accounts/contract'
import type { Score } from '@ui/ui/strength'

/** What the form holds while it is filled in. */
export type NewVaultValues = {
  readonly organisation: string
  readonly name: string
  readonly login: string
  readonly path: string
  readonly password: string
  readonly passwordAgain: string
}

export type Fault =
  'organisation' | 'name' | 'login' | 'passwordShort' | 'passwordWeak' | 'passwordsDiffer'

const shortest = 10

/** The first thing that is wrong with each field, by the contract's own rules; empty when nothing is. */
export function faultsOf(
  values: NewVaultValues,
  score: Score | undefined,
): Partial<Record<keyof NewVaultValues, Fault>> {
  const { organisation, name, login } = newVault.shape
  const refused = (ok: boolean, field: keyof NewVaultValues, fault: Fault) =>
    ok ? {} : { [field]: fault }
  return {
    ...refused(
      organisation.safeParse(values.organisation.trim()).success,
      'organisation',
      'organisation',
    ),
    ...refused(name.safeParse(values.name.trim()).success, 'name', 'name'),
    ...refused(login.safeParse(values.login).success, 'login', 'login'),
    ...refused(score === undefined || score > 1, 'password', 'passwordWeak'),
    ...refused(values.password.length >= shortest, 'password', 'passwordShort'),
    ...refused(values.password === values.passwordAgain, 'passwordAgain', 'passwordsDiffer'),
  }
}

/** A login name out of a name written in Latin letters; any other name gets the role's. */
export function suggestLogin(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
  const [first = ''] = plain.split(/\s+/)
  return newVault.shape.login.safeParse(first).success ? first : 'officer'
}
