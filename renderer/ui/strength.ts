import { useEffect, useState } from 'react'

/** 0 very easy to guess … 4 very good. */
export type Score = 0 | 1 | 2 | 3 | 4

type Rate = (password: string, hints: readonly string[]) => Score

/** Loads the word lists once they are needed: they are two megabytes, and no other page uses them. */
async function loadRate(): Promise<Rate> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
  return (password, hints) => zxcvbn.check(password, [...hints]).score
}

let loading: Promise<Rate> | undefined

/** How hard the password is to guess, knowing what stands in the other fields; undefined while it is worked out. */
export function useStrength(password: string, hints: readonly string[]): Score | undefined {
  const [rate, setRate] = useState<Rate>()
  const wanted = password !== ''
  useEffect(() => {
    if (!wanted) return
    loading ??= loadRate()
    void loading.then(loaded => setRate(() => loaded))
  }, [wanted])
  return rate && wanted ? rate(password.slice(0, 100), hints.filter(Boolean)) : undefined
}
