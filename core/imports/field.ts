import { z } from 'zod'

/** What a column of a table can be. */
export const importField = z.enum([
  'receivedOn',
  'name',
  'reading',
  'organisation',
  'postalCode',
  'address',
  'email',
  'phone',
  'type',
  'subject',
  'inquiry',
  'asked',
  'methodWanted',
  'channel',
  'language',
  'role',
  'agentName',
  'agentKind',
])
export type ImportField = z.infer<typeof importField>
