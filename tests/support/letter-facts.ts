import type { ComposeInput } from '@core/letters/compose'
import { decisionOf } from '@core/decisions/decision-of'
import type { RequestFile } from '@core/cases/case-file'
import { calendarDate } from '@core/time/calendar-date'

const decided = (input: ComposeInput): ComposeInput => ({
  ...input,
  decision: decisionOf(input.pack, input.file, input.requestFile),
})
/** The input with another request file, and the decision that then follows. */
export function withRequest(input: ComposeInput, change: Partial<RequestFile>): ComposeInput {
  const requestFile = { ...input.requestFile, ...change }
  return decided({ ...input, requestFile, file: { ...input.file, requests: [requestFile] } })
}

/** A fact that somebody typed or that follows from it: what it is, and the case with another text in its place. */
export type Fact = {
  readonly kind: string
  readonly isDay?: boolean
  /** The law's own data say that it need not be there. */
  readonly isOptional?: boolean
  readonly put: (input: ComposeInput, text: string) => ComposeInput
}

const replaced = <T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, index) => (index === at ? { ...one, ...change } : one))
const filled = <T extends object>(one: T, keys: readonly (keyof T & string)[]) =>
  keys.filter(key => one[key])

const ofOrganisation = ({ settings, language }: ComposeInput): Fact[] =>
  Object.keys(settings.organisation)
    .filter(key => key !== 'documentNumbering')
    .map(key => ({
      kind: `organisation.${key}`,
      put(input, text) {
        const { organisation } = input.settings
        const before = organisation[key as keyof typeof organisation]
        const value = typeof before === 'string' ? text : { ...before, [language]: text }
        const settings = { ...input.settings, organisation: { ...organisation, [key]: value } }
        return { ...input, settings }
      },
    }))

const ofParties = ({ file }: ComposeInput): Fact[] =>
  file.parties.flatMap((party, at) =>
    filled(party, ['name', 'organisation', 'address', 'postalCode', 'email', 'phone']).map(key => ({
      kind: `${party.role}.${key}`,
      put: (input, text) => {
        const parties = replaced(input.file.parties, at, { [key]: text })
        return decided({ ...input, file: { ...input.file, parties } })
      },
    })),
  )

const ofRequest = ({ requestFile, pack }: ComposeInput): Fact[] => [
  ...filled(requestFile.request, ['asked', 'methodWanted', 'searchNote']).map((key): Fact => ({
    kind: `request.${key}`,
    put: (input, text) =>
      withRequest(input, { request: { ...input.requestFile.request, [key]: text } }),
  })),
  ...requestFile.items.flatMap((item, at) =>
    filled(item, ['name', 'system', 'source', 'content']).map((key): Fact => ({
      kind: `item.${key}`,
      put: (input, text) =>
        withRequest(input, { items: replaced(input.requestFile.items, at, { [key]: text }) }),
    })),
  ),
  ...requestFile.answers.flatMap((answer, at) =>
    filled(answer, ['reason', 'part']).map((key): Fact => ({
      kind: `answer.${key}`,
      put: (input, text) =>
        withRequest(input, { answers: replaced(input.requestFile.answers, at, { [key]: text }) }),
    })),
  ),
  ...requestFile.particulars.flatMap(({ particularId }, at): Fact[] => {
    const { kind, required } = pack.particulars.find(({ id }) => id === particularId)!
    // What is chosen is looked at as a choice, below.
    if (kind === 'choice') return []
    return [
      {
        kind: `particular.${particularId}`,
        isDay: kind === 'date',
        isOptional: !required,
        put: (input, value) =>
          withRequest(input, {
            particulars: replaced(input.requestFile.particulars, at, { value }),
          }),
      },
    ]
  }),
  ...(requestFile.extension
    ? [
        {
          kind: 'extension.reason',
          put: (input: ComposeInput, reason: string) =>
            withRequest(input, { extension: { ...input.requestFile.extension!, reason } }),
        },
      ]
    : []),
]

const ofDays = (input: ComposeInput): Fact[] =>
  (['replyBy', 'dueOn', 'extendedTo'] as const)
    .filter(key => input[key] !== undefined)
    .map(key => ({
      kind: key,
      isDay: true,
      put(given, text) {
        if (text !== '') return { ...given, [key]: calendarDate.parse(text) }
        const rest = Object.entries(given).filter(([name]) => name !== key)
        // One that may be left out is left out.
        return Object.fromEntries(rest) as ComposeInput
      },
    }))

/** Every fact of a sample case that a letter may state. */
export const factsOf = (input: ComposeInput): readonly Fact[] =>
  [ofOrganisation, ofParties, ofRequest, ofDays].flatMap(of => of(input))
