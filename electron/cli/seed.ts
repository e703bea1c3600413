import { valueOf } from '@core/failure'
import { seedCases } from '@main/handlers/seed-cases'
import { WrongUse, type Command } from './command'
import { noArgument, readOptions } from './options'
import { vaultOptions, withVault } from './program'

const mostCases = 2_000_000

/** `kaiji seed`: made-up cases for demonstrations, tests and benchmarks; never beside real ones. */
export const seed: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, cases: 'text', seed: 'text' })
  noArgument(given)
  const cases = wholeNumber('--cases', given.required('cases'), { from: 1, to: mostCases })
  const chosen = wholeNumber('--seed', given.text('seed') ?? '1', { from: 0, to: 2 ** 31 - 1 })
  const made = await withVault(given, terminal, ({ context }) =>
    Promise.resolve(
      seedCases(context, {
        cases,
        seed: chosen,
        onProgress: done => cases > 10_000 && terminal.err(`${done} of ${cases}`),
      }),
    ),
  )
  const { cases: count } = valueOf(made)
  return {
    code: 0,
    json: { cases: count, seed: chosen },
    text: `${count} made-up cases are in the vault (seed ${chosen}).`,
  }
}

function wholeNumber(
  name: string,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= from && number <= to) return number
  throw new WrongUse(`${name} ${text}: a whole number from ${from} to ${to}`)
}
