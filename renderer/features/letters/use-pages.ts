import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LetterView } from '@core/letters/contract'
import type { LetterBody } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { madeFromKey } from '@ui/app/queries'
import { valueOf } from '@core/failure'

/**
 * Milliseconds without a key before the pages are made anew: short enough that they are there when a
 * hand rests (300 ms), long enough that they are not made between two keys of quick typing.
 */
const restBeforePages = 120

/**
 * The pages of a letter as it is being typed. One set is made at a time: the next begins when the last
 * is there, with the newest text, so that none queue up behind a quick hand. The last pages stay until
 * newer ones are there. Saving makes none anew: what is around the text decides with it.
 */
export function usePages(
  { letter, frame }: LetterView,
  body: LetterBody | undefined,
): UseQueryResult<readonly string[]> {
  const [asked, setAsked] = useState(body)
  const input = { letterRecordId: letter.id, ...(asked ? { body: asked } : {}) }
  const { status, enclosures, letterheadId, body: saved } = letter
  const around = { frame, status, enclosures, letterheadId, ...(asked ? {} : { saved }) }
  const pages = useQuery({
    queryKey: [api.letters.pages.endpoint, input, around],
    meta: madeFromKey,
    queryFn: async () => valueOf(await api.letters.pages(input)),
    placeholderData: keepPreviousData,
    // Pages are large and a new set comes with every pause in typing: none is kept once replaced.
    gcTime: 0,
  })
  const { isFetching } = pages
  useEffect(() => {
    if (body === asked || isFetching) return undefined
    const timer = setTimeout(() => setAsked(body), restBeforePages)
    return () => clearTimeout(timer)
  }, [body, asked, isFetching])
  return pages
}
