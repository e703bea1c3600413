import { emptyContact } from '@core/cases/case'
import type { Contact } from '@core/cases/case'
import type { ImportField } from './field'
import { fieldOfHeader, headerKey, isHeaderWord } from './header-words'

/** Labels of a web form that its words alone do not tell, and what they are. */
export type FormLabels = Readonly<Record<string, ImportField>>

const labelled =
  /^[\s>]*(?:[【［[〔■□●○◆◇・▼▽*-]\s*)?([^：:\n【】［］[\]]{1,30}?)\s*(?:[】］\]〕]\s*[：:]?|[：:])\s*(.*)$/u

const fieldOf = (label: string, own: FormLabels): ImportField | undefined => {
  const key = headerKey(label)
  const mine = Object.entries(own).find(([word]) => headerKey(word) === key)?.[1]
  return mine ?? (isHeaderWord(label) ? (fieldOfHeader(label) ?? undefined) : undefined)
}

type Part = {
  readonly label: string
  readonly field: ImportField | undefined
  readonly lines: string[]
}

function partsOf(text: string, own: FormLabels): readonly Part[] {
  const parts: Part[] = []
  for (const line of text.split('\n')) {
    const begun = partBegunBy(line, own)
    if (begun) parts.push(begun)
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}

function partBegunBy(line: string, own: FormLabels): Part | undefined {
  // A rule ends what a label began, such as the form's own footer.
  if (/^\s*[-=＝ー─━*_]{5,}\s*$/u.test(line)) return { label: '', field: undefined, lines: [] }
  const [, found = '', rest = ''] = labelled.exec(line) ?? []
  const label = found.trim()
  if (label === '') return undefined
  const field = fieldOf(label, own)
  const isMarked = /^\s*[【［[■]/u.test(line)
  return field !== undefined || isMarked ? { label, field, lines: [rest] } : undefined
}

export type FormMail = {
  readonly fields: ReadonlyMap<ImportField, string>
  /** Labels that stand in the mail, in their order, and what each was taken for. */
  readonly labels: readonly { readonly label: string; readonly field: ImportField | null }[]
}

/** Fewer labelled lines are a letter that happens to have one, such as a signature's telephone number. */
const fewest = 2
const ofAPerson: ReadonlySet<ImportField> = new Set(['name', 'email', 'phone', 'inquiry', 'type'])

function fieldsIn(parts: readonly Part[]): ReadonlyMap<ImportField, string> {
  const fields = new Map<ImportField, string>()
  for (const part of parts) {
    const value = valueIn(part)
    if (part.field === undefined || value === '') continue
    const before = fields.get(part.field)
    // 姓 and 名 stand apart in many forms.
    fields.set(part.field, before === undefined ? value : `${before} ${value}`)
  }
  return fields
}

/** An inquiry goes on to the next label; anything else is on the label's line or the one below it. */
function valueIn({ field, lines }: Part): string {
  const [first = ''] = lines
  const own = field === 'inquiry' ? lines : lines.slice(0, first.trim() === '' ? 2 : 1)
  return own.join('\n').trim()
}

/** What a mail of a web form says in lines such as お名前: …; undefined for a mail that somebody wrote. */
export function readFormMail(text: string, own: FormLabels = {}): FormMail | undefined {
  const parts = partsOf(text, own)
  const fields = fieldsIn(parts)
  const telling = [...fields.keys()].filter(field => ofAPerson.has(field))
  if (telling.length < fewest || !(fields.has('name') || fields.has('inquiry'))) return undefined
  const labels = parts.flatMap(({ label, field }) =>
    label === '' ? [] : [{ label, field: field ?? null }],
  )
  return { fields, labels }
}

const contactFields = [
  'name',
  'reading',
  'organisation',
  'postalCode',
  'address',
  'email',
  'phone',
] as const

export const contactOfForm = ({ fields }: FormMail): Contact => ({
  ...emptyContact,
  ...Object.fromEntries(
    contactFields.map(field => [field, (fields.get(field) ?? '').slice(0, 500)]),
  ),
})
