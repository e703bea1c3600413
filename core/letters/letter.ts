import { z } from 'zod'
import { language } from '@core/bilingual'
import { longText, shortText } from '@core/cases/case'
import { caseId, documentId, letterRecordId, requestId, templateVersionId } from '@core/ids'
import { calendarDate, instant } from '@core/time/calendar-date'
import { letterheadLook } from './letterhead'

/** A run of text. Whatever it holds is printed as typed; it is never markup. */
export const run = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  /** The fact of the case that this text is, by its name among the merge fields, e.g. `replyBy`. */
  field: shortText.optional(),
})
export type Run = Readonly<z.infer<typeof run>>
const runs = z.array(run)

/** The mandatory content a block belongs to, by its name in the rule pack; kept through editing so that it can be checked. */
const part = z.string().optional()

/** The blocks a letter's body may be made of. Flat on purpose: the editor shows the same list. */
export const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paragraph'),
    runs,
    align: z.enum(['left', 'center', 'right']).optional(),
    part,
  }),
  z.object({ type: z.literal('heading'), runs, part }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(runs), part }),
  z.object({ type: z.literal('table'), header: z.array(runs), rows: z.array(z.array(runs)), part }),
  /** 記 … 以上: the framed list of a Japanese letter. In English it prints nothing. */
  z.object({ type: z.literal('recordStart') }),
  z.object({ type: z.literal('recordEnd') }),
  /** Starts an annex (別紙) on a page of its own; a slip is one to fill in and send back (回答書, 同意書). */
  z.object({ type: z.literal('annex'), runs, slip: z.literal(true).optional(), part }),
])
export type Block = Readonly<z.infer<typeof block>>
export type BlockType = Block['type']

/** What the officer edits. */
export const letterBody = z.object({
  title: shortText,
  blocks: z.array(block).max(2000),
})
export type LetterBody = Readonly<z.infer<typeof letterBody>>

/** The lines around the body, fixed by the case and the organisation, not edited in the letter. */
export const letterFrame = z.object({
  language,
  /** 文書番号 */
  documentNumber: z.string(),
  date: z.string(),
  /** One line each; the last is the name with its form of address. */
  addressee: z.array(z.string()),
  sender: z.array(z.string()),
  /** Our number, receipt date and request type. */
  reference: z.array(z.string()),
  /** What the paper looks like; null in letters of the first versions of the program. */
  letterhead: letterheadLook.nullable().default(null),
})
export type LetterFrame = Readonly<z.infer<typeof letterFrame>>

/** The addressee as on an envelope: a Japanese address ends with the name, an English one begins with it. */
export const addressLines = ({
  language,
  addressee,
}: Pick<LetterFrame, 'language' | 'addressee'>): readonly string[] =>
  language === 'ja' ? addressee : addressee.toReversed()

export const dispatchMethod = z.enum([
  'post',
  'registered_post',
  'recipient_only_post',
  'email',
  'in_person',
  'portal',
])
export type DispatchMethod = z.infer<typeof dispatchMethod>

/** A file that goes out with a letter. Its name and SHA-256 are printed in the letter. */
export const enclosure = z.object({
  documentId,
  name: shortText,
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256: z.string(),
})
export type Enclosure = Readonly<z.infer<typeof enclosure>>

/** Somebody read the letter and found it right. An edit takes the approval away. */
export const approval = z.object({
  accountId: z.string(),
  by: z.string(),
  at: instant,
  remark: longText,
  /** SHA-256 of what was approved: the text, the lines around it, the paper, the enclosures. */
  fingerprint: z.string().default(''),
})
export type Approval = Readonly<z.infer<typeof approval>>

/** How a letter left. */
export const dispatch = z.object({
  method: dispatchMethod,
  sentOn: calendarDate,
  recipient: shortText,
  /** As on the envelope, or the address of the e-mail; empty in letters of the first versions of the program. */
  address: longText.default(''),
  /** 追跡番号 of the post; empty where there is none. */
  tracking: shortText.default(''),
  /** E-mail: the PDF was locked with a password. */
  locked: z.boolean().optional(),
  note: longText,
  recordedBy: z.string(),
})
export type Dispatch = Readonly<z.infer<typeof dispatch>>

/** What became of a letter that was sent. One that came back can be sent again. */
export const delivery = z.object({
  outcome: z.enum(['delivered', 'returned']),
  on: calendarDate,
  note: longText,
  recordedBy: z.string(),
})
export type Delivery = Readonly<z.infer<typeof delivery>>

/** A letter of a case: a draft, or issued and never changed again. */
export const letterRecord = z.object({
  id: letterRecordId,
  caseId,
  requestId: requestId.nullable(),
  /** L01 … of the rule pack. */
  letterId: z.string(),
  language,
  /** void: issued and never sent, then declared void. It keeps its number and counts for nothing. */
  status: z.enum(['draft', 'issued', 'void']),
  body: letterBody,
  /** Blocks as the template made them; what the officer changed is the difference. */
  composed: letterBody,
  /** The lines around the body as they were issued; null while it is a draft. */
  frame: letterFrame.nullable(),
  documentNumber: z.string().nullable(),
  datedOn: calendarDate.nullable(),
  issuedAt: instant.nullable(),
  issuedBy: z.string().nullable(),
  documentId: documentId.nullable(),
  sha256: z.string().nullable(),
  approval: approval.nullable(),
  enclosures: z.array(enclosure).max(50),
  /** The letterhead it is written on; null is the organisation's first. */
  letterheadId: shortText.nullable(),
  /** The adapted template it was composed from; null is the built-in text. */
  templateId: templateVersionId.nullable(),
  dispatch: dispatch.nullable(),
  delivery: delivery.nullable(),
  /** For letters that ask for something: the day the reply is due, once sent. */
  replyBy: calendarDate.nullable(),
  voided: z.object({ at: instant, by: z.string(), why: longText }).nullable(),
  /** The letter of this case that this one is sent in the place of. */
  replaces: letterRecordId.nullable(),
})
export type LetterRecord = Readonly<z.infer<typeof letterRecord>>
