import { z } from 'zod'
import { instant } from '@core/time/calendar-date'

/** Details of an event: ids, codes and dates. Never a name, an address or anything a person wrote. */
export const eventDetail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
)
export type EventDetail = Readonly<z.infer<typeof eventDetail>>

/** Every kind of event, as `feature/what-happened`; each has a sentence in both languages. */
export const eventKind = z.enum([
  'vault/created',
  'vault/unlocked',
  'vault/locked',
  'vault/unlock-failed',
  'settings/changed',
  'policy/changed',
  'access/refused',
  'case/registered',
  'case/changed',
  'case/viewed',
  'case/closed',
  'case/reopened',
  'party/changed',
  'request/added',
  'request/changed',
  'request/type-changed',
  'request/removed',
  'request/particular-changed',
  'pause/opened',
  'pause/ended',
  'pause/resumed',
  'pause/undone',
  'extension/decided',
  'extension/undone',
  'document/added',
  'document/viewed',
  'document/exported',
  'identity/evidence-added',
  'identity/evidence-changed',
  'identity/evidence-removed',
  'identity/comparison-changed',
  'identity/confirmed',
  'identity/not-confirmed',
  'identity/reopened',
  'item/added',
  'item/changed',
  'item/removed',
  'checklist/answered',
  'checklist/reworded',
  'checklist/cleared',
  'checklist/reviewed',
  'letter/drafted',
  'letter/edited',
  'letter/discarded',
  'letter/issued',
  'letter/exported',
  'letter/dispatched',
  'letter/dispatch-undone',
  'sensitive/dismissed',
  'sensitive/kept',
  'sensitive/dismissal-undone',
  'backup/made',
  'backup/verified',
  'backup/restored',
])
export type EventKind = z.infer<typeof eventKind>

/** One link of the audit chain. `hash` is SHA-256 over `prev` and the canonical JSON of the rest. */
export const auditEvent = z.object({
  seq: z.int().positive(),
  at: instant,
  /** Login name of the account that acted. */
  actor: z.string(),
  caseId: z.uuid().nullable(),
  kind: eventKind,
  detail: eventDetail,
  prev: z.string(),
  hash: z.string(),
})
export type AuditEvent = Readonly<z.infer<typeof auditEvent>>
