import type { ReactNode } from 'react'

type Props = { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }

/** Facts of a letter, label beside value. */
export function Facts({ facts }: Props) {
  return (
    <dl className="kaiji-letter-facts">
      {facts.map(([label, value]) => (
        <div key={label} className="kaiji-letter-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
