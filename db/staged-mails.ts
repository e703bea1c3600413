import { asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { documentId, importId, stagedMailId, type StagedMailId } from '@core/ids'
import type { MailMessage } from '@core/mail/mail'
import { instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { stagedMails } from './schema'

const mailbox = z.object({ name: z.string(), address: z.string() })

/** What was read of a mail when it came in; its warnings are shown again from there. */
const storedMessage = z.object({
  from: mailbox,
  to: z.array(mailbox),
  date: z.string().nullable(),
  messageId: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })),
  warnings: z.array(z.custom<MailMessage['warnings'][number]>(value => typeof value === 'string')),
})

export const stagedMail = z.object({
  id: stagedMailId,
  importId,
  position: z.int(),
  at: instant,
  actor: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  message: storedMessage.nullable(),
  answers: z.array(z.string()),
  documentIds: z.array(documentId),
  problem: z.string().nullable(),
})
export type StagedMail = Readonly<z.infer<typeof stagedMail>>

export function insertStagedMail(tx: Writer, mail: StagedMail): void {
  tx.insert(stagedMails).values(mail).run()
}

export function findStagedMail(db: Reader, id: StagedMailId): StagedMail | undefined {
  const row = db.select().from(stagedMails).where(eq(stagedMails.id, id)).get()
  return readable('staged_mails', stagedMail, row)[0]
}

/** In the order in which they came. */
export const listStagedMails = (
  db: Reader,
  { from, count }: { readonly from: number; readonly count: number },
): readonly StagedMail[] =>
  db
    .select()
    .from(stagedMails)
    .orderBy(asc(stagedMails.at), asc(stagedMails.position))
    .limit(count)
    .offset(from)
    .all()
    .flatMap(row => readable('staged_mails', stagedMail, row))

export const countStagedMails = (db: Reader): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(stagedMails)
    .get()?.count ?? 0

/** Whether the same bytes wait already. */
export const isStaged = (db: Reader, sha256: string): boolean =>
  db
    .select({ id: stagedMails.id })
    .from(stagedMails)
    .where(eq(stagedMails.sha256, sha256))
    .get() !== undefined

export function removeStagedMails(tx: Writer, ids: readonly StagedMailId[]): void {
  tx.delete(stagedMails)
    .where(inArray(stagedMails.id, [...ids]))
    .run()
}
