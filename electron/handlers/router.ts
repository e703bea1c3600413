import { can } from '@core/accounts/access'
import type { AppError } from '@core/errors'
import { contract, type Handlers } from '@core/ipc/contract'
import type { Endpoint } from '@core/ipc/endpoint'
import { err, ok, type Result } from '@core/result'
import { diskProblem } from '@main/services/files'
import type { Context } from './context'
import { inVault } from './work'

type Reply = Result<unknown, AppError>
type Handler = (input: unknown, context: Context) => Reply | Promise<Reply>
type Route = { readonly endpoint: Endpoint; readonly handler: Handler }

export type RouterOptions = {
  readonly handlers: Handlers<Context>
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

    const { endpoint, handler } = route
    if (endpoint.vault === 'open' && !context.vault.current()) return err({ code: 'vault/locked' })

    try {
      const refused = refusal(endpoint, context)
      if (refused) return err(refused)
      const parsed = endpoint.input.safeParse(input)
      if (!parsed.success) {
        return err({
          code: 'input/invalid',
          fields: parsed.error.issues.map(i => i.path.join('.')),
        })
      }
      const reply = await handler(parsed.data, context)
      if (reply.ok && endpoint.kind === 'command') onChanged()
      return reply
    } catch (cause) {
      return expectedProblem(cause) ?? err({ code: 'unexpected', incident: report(cause) })
    }
  }
}

/** The roles' table is asked before anything else, and who was refused is written down. */
function refusal({ action, vault }: Endpoint, context: Context): AppError | undefined {
  const open = context.vault.current()
  if (!open || vault === 'anytime' || can(open.role, action)) return undefined
  inVault(context, ({ record }) => {
    record('access/refused', { action, role: open.role })
    return ok(null)
  })
  return { code: 'account/not-allowed', action }
}

/** A full or read-only disk under the database is nobody's bug; SQLite has rolled the change back. */
function expectedProblem(cause: unknown): Reply | undefined {
  const problem = diskProblem(cause)
  return problem && err({ code: problem === 'full' ? 'vault/disk-full' : 'vault/read-only' })
}

function collectRoutes(handlers: Handlers<Context>): ReadonlyMap<string, Route> {
  // `Handlers` proves that every endpoint has its own handler; a lookup by string forgets that proof.
  const untyped = handlers as unknown as Record<string, Record<string, Handler>>
  const surface: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = contract
  const routes = new Map<string, Route>()
  for (const [feature, endpoints] of Object.entries(surface)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const handler = untyped[feature]?.[name]
      if (!handler) throw new Error(`No handler for ${feature}.${name}`)
      routes.set(`${feature}.${name}`, { endpoint, handler })
    }
  }
  return routes
}
