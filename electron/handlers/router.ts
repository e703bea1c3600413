import { can } from '@core/accounts/access'
import { must } from '@core/assert'
import type { AppError } from '@core/errors'
import { contract } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import { err, ok, type Result } from '@core/result'
import { openingProblem } from '@main/services/vault/storage-problem'
import type { Context } from './context'
import { unchosenPath } from './chosen-paths'
import type { HandlerParts } from './parts'
import { inVault } from './work'

type Reply = Result<unknown, AppError>
type Handler = (input: unknown, context: Context) => Reply | Promise<Reply>
type Route = { readonly endpoint: Endpoint; readonly handler: () => Promise<Handler> }

export type RouterOptions = {
  readonly handlers: HandlerParts
  readonly context: Context
  readonly onChanged: () => void
  /** Logs the cause and returns an incident number the user can quote. */
  readonly report: (cause: unknown) => string
}

/** Answers `('cases.view', untrusted input)`. Never throws, and knows nothing of Electron. */
export function createRouter({ handlers, context, onChanged, report }: RouterOptions) {
  const routes = collectRoutes(handlers)

  return async function call(name: string, input: unknown): Promise<Reply> {
    const route = routes.get(name)
    if (!route) return err({ code: 'input/invalid', fields: [name] })

    const { endpoint } = route
    try {
      // Read before anything is found out: all of that must still be so when the work begins.
      const handler = await route.handler()
      const isOpen = context.vault.current() !== undefined
      if (endpoint.vault === 'open' && !isOpen) return err({ code: 'vault/locked' })
      const refused = refusal(name, endpoint, context)
      if (refused) return err(refused)
      const accepted = acceptedInput(endpoint, input, context)
      if (!accepted.ok) return accepted
      const reply = await handler(accepted.value, context)
      if (reply.ok && endpoint.kind === 'command') onChanged()
      return reply
    } catch (cause) {
      return expectedProblem(cause, context) ?? err({ code: 'unexpected', incident: report(cause) })
    }
  }
}

/** The input as the endpoint's schema has it; an error where it does not fit or names a path that nobody chose. */
function acceptedInput(endpoint: Endpoint, input: unknown, context: Context): Reply {
  const parsed = endpoint.input.safeParse(input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(issue => issue.path.join('.'))
    return err({ code: 'input/invalid', fields })
  }
  const path = unchosenPath(endpoint, parsed.data, context)
  return path === undefined ? ok(parsed.data) : err({ code: 'path/not-chosen', path })
}

/** What an account may do that must first choose a new password; and whatever needs no open vault. */
const beforeNewPassword: ReadonlySet<string> = new Set(['accounts.changePassword', 'accounts.lock'])

/** The roles' table is asked before anything else, and who was refused is written down. */
function refusal(
  name: string,
  { action, vault }: Endpoint,
  context: Context,
): AppError | undefined {
  const open = context.vault.current()
  if (!open || vault === 'anytime') return undefined
  const { role, passwordDue: why } = open
  if (why && !beforeNewPassword.has(name)) return { code: 'account/password-due', why }
  if (can(role, action)) return undefined
  inVault(context, ({ record }) => {
    record('access/refused', { action, role })
    return ok(null)
  })
  return { code: 'account/not-allowed', action }
}

/** What the disk under the database does is nobody's bug; SQLite has rolled the change back. */
function expectedProblem(cause: unknown, { vault }: Context): Reply | undefined {
  const problem = openingProblem(cause, vault.path() ?? '')
  return problem && err(problem)
}

function collectRoutes(handlers: HandlerParts): ReadonlyMap<string, Route> {
  // `HandlerParts` proves that every endpoint has its own handler; a lookup by string forgets that proof.
  const untyped = handlers as unknown as Record<string, () => Promise<Record<string, Handler>>>
  const surface: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = contract
  const routes = new Map<string, Route>()
  for (const [feature, endpoints] of Object.entries(surface)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const at = `${feature}.${name}`
      const part = must(untyped[feature], at)
      const handler = async () => must((await part())[name], at)
      routes.set(at, { endpoint, handler })
    }
  }
  return routes
}
