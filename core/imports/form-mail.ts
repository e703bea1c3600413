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
    const found = labelled.exec(line)
    const label = found?.[1]?.trim() ?? ''
    const field = label === '' ? undefined : fieldOf(label, own)
    const isLabel = field !== undefined || (/^\s*[【［[■]/u.test(line) && label !== '')
    if (isLabel) parts.push({ label, field, lines: [found?.[2] ?? ''] })
    // A rule ends what a label began, such as the form's own footer.
    else if (/^\s*[-=＝ー─━*_]{5,}\s*$/u.test(line))
      parts.push({ label: '', field: undefined, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}

export type FormMail = {
  readonly fields: ReadonlyMap<ImportField, string>
  /** Labels that stand in the mail, in their order, and what each was taken for. */
  readonly labels: readonly { readonly label: string; readonly field: ImportField | null }[]
}

/** Fewer labelled lines are a letter that happens to have one, such as a signature's telephone number. */
const fewest = 2
const ofAPerson: ReadonlySet<ImportField> = new Set(['name', 'email', 'phone', 'inquiry', 'type'])

/** What a mail of a web form says in lines such as お名前: …; undefined for a mail that somebody wrote. */
export function readFormMail(text: string, own: FormLabels = {}): FormMail | undefined {
  const fields = new Map<ImportField, string>()
  const parts = partsOf(text, own)
  for (const { field, lines } of parts) {
    if (field === undefined) continue
    const value = (field === 'inquiry' ? lines : lines.slice(0, lines[0]?.trim() ? 1 : 2))
      .join('\n')
      .trim()
    const before = fields.get(field)
    // 姓 and 名 stand apart in many forms.
    if (value !== '') fields.set(field, before === undefined ? value : `${before} ${value}`)
  }
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
