import { z } from 'zod'
import { emptyContact, shortText, type Contact } from '@core/cases/case'
import { importField, type ImportField } from './field'
import { fieldOfHeader, headerKey, isHeaderWord } from './header-words'
import { plainContact } from './plain-contact'

/** What somebody said the labels of the organisation's forms are; null for one that is nothing of a case. */
export const formLabels = z.record(shortText, importField.nullable())
export type FormLabels = Readonly<z.infer<typeof formLabels>>

const labelled =
  /^[\s>]*(?:[【［[〔■□●○◆◇・▼▽*-]\s*)?([^\s：:【】［］[\]][^：:\n【】［］[\]]{0,29}?)\s*(?:[】］\]〕]\s*[：:]?|[：:\t]|\s[=＝]\s)\s*(.*)$/u

/** ■お名前, with its value in the line below. */
const headed = /^[\s>]*[■□●○◆◇▼▽▶◎★☆]\s*([^\s：:][^：:\n]{0,29}?)\s*$/u

/** What a line is called, and what stands behind that. */
function labelOf(line: string): { readonly label: string; readonly rest: string } {
  const [, found = '', rest = ''] = labelled.exec(line) ?? headed.exec(line) ?? []
  return { label: found.trim(), rest }
}

type Taught = ReadonlyMap<string, ImportField | null>
const taughtBy = (own: FormLabels): Taught =>
  new Map(Object.entries(own).map(([label, field]) => [headerKey(label), field]))

function fieldOf(label: string, taught: Taught): ImportField | undefined {
  const own = taught.get(headerKey(label))
  if (own !== undefined) return own ?? undefined
  return isHeaderWord(label) ? (fieldOfHeader(label) ?? undefined) : undefined
}

type Part = {
  readonly label: string
  readonly field: ImportField | undefined
  readonly lines: string[]
}

const isQuoted = (line: string): boolean => /^\s*[>＞]/.test(line)

/** Something written above a quotation is what the mail says; the form below is an earlier one. */
const isAnswer = (lines: readonly string[]): boolean =>
  lines.some(isQuoted) && lines.some(line => !isQuoted(line) && /[^\s:：]\s*$/.test(line))

function partsOf(text: string, taught: Taught): readonly Part[] {
  const parts: Part[] = []
  const lines = text.split('\n')
  const passed = isAnswer(lines) ? isQuoted : () => false
  for (const line of lines) {
    const begun = passed(line) ? undefined : partBegunBy(line, taught)
    if (begun) parts.push(begun)
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}

function partBegunBy(line: string, taught: Taught): Part | undefined {
  // A rule, or the sign of a signature, ends what a label began, such as the form's own footer.
  if (/^\s*(?:--|[-=＝ー─━*_]{5,})\s*$/u.test(line))
    return { label: '', field: undefined, lines: [] }
  const { label, rest } = labelOf(line)
  if (label === '') return undefined
  const field = fieldOf(label, taught)
  const isLabel = /^\s*[【［[■]/u.test(line) || taught.has(headerKey(label))
  return field !== undefined || isLabel ? { label, field, lines: [rest] } : undefined
}

export type FormLine = {
  readonly label: string
  /** What it is read as now. */
  readonly field: ImportField | null
  /** The beginning of what stands there. */
  readonly value: string
}

/** What stands beside a label, or below it. */
const beginOf = (rest: string, below = ''): string =>
  (rest.trim() || below.trim()).slice(0, shownOfValue)

const mostLines = 40
const shownOfValue = 60

/** Every line of a mail that may be a form's: a label and what stands beside or below it. Each label once. */
export function linesOfForm(text: string, own: FormLabels = {}): readonly FormLine[] {
  const taught = taughtBy(own)
  const lines = text.split('\n')
  const found = new Map<string, FormLine>()
  for (const [at, line] of lines.entries()) {
    if (found.size === mostLines) break
    const { label, rest } = labelOf(line)
    const key = headerKey(label)
    // 10:30 is a time of day.
    if (/^\d*$/.test(key) || found.has(key)) continue
    const value = beginOf(rest, lines[at + 1])
    found.set(key, { label, field: fieldOf(label, taught) ?? null, value })
  }
  return [...found.values()]
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
  const parts = partsOf(text, taughtBy(own))
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
    contactFields.map(field => [
      field,
      plainContact(field, (fields.get(field) ?? '').slice(0, 500)),
    ]),
  ),
})
