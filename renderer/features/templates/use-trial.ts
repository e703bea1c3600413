import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { valueOf } from '@core/failure'
import type { TemplateTrial } from '@core/templates/contract'
import type { TemplateKey } from '@core/templates/template'
import { api } from '@ui/app/api'

/** The letter and the form of the law that the sample is shown in. */
export type SamplePlace = { readonly variant: string | null; readonly shownIn: string }

/** Milliseconds without a key before the text is tried. */
const restBeforeTrial = 300

/** What the text as it is being typed would make of the sample case. */
export function useTrial(
  key: TemplateKey,
  text: string,
  place: SamplePlace,
): UseQueryResult<TemplateTrial> {
  const [rested] = useDebouncedValue(text, restBeforeTrial)
  const input = { ...key, ...place, text: rested }
  return useQuery({
    queryKey: [api.templates.try.endpoint, input],
    queryFn: async () => valueOf(await api.templates.try(input)),
    placeholderData: keepPreviousData,
    // A new set of pages comes with every pause in typing: none is kept once replaced.
    gcTime: 0,
  })
}
