import { readFileSync } from 'node:fs'
import type { YesNo } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { answersFile, type AnswersFile } from '@core/decisions/answers-file'
import { rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { WrongUse } from './command'

/** Answers that a request of this type asks for, and what stood in the file besides. */
export type ReadAnswers = {
  readonly input: AnswersFile
  /** Questions of this law that the type does not ask, or that are computed: left out. */
  readonly ignored: readonly string[]
}

/** Reads a file of answers. What cannot be meant, such as an unknown question, is wrong use. */
export function readAnswers(path: string, pack: RulePack, type: string): ReadAnswers {
  const file = parseAnswers(path)
  const places = placesOf(pack, type)
  checkItemIds(file)
  for (const id of Object.keys(file.case)) checkPlace(id, 'case', places)
  for (const item of file.items) {
    for (const id of [...Object.keys(item.answers), ...item.partly]) checkPlace(id, 'items', places)
    checkPartly(item)
  }
  const mentioned = [file.case, ...file.items.map(item => item.answers)].flatMap(Object.keys)
  return {
    input: {
      case: only(places.whole, file.case),
      items: file.items.map(({ id, answers, partly }) => ({
        id,
        answers: only(places.perItem, answers),
        partly: partly.filter(question => places.perItem.has(question)),
      })),
    },
    ignored: [...new Set(mentioned)].filter(id => !places.whole.has(id) && !places.perItem.has(id)),
  }
}

function parseAnswers(path: string): AnswersFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new WrongUse(`${path} is not JSON`)
    throw cause
  }
  const parsed = answersFile.safeParse(content)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new WrongUse(`${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

type Places = {
  readonly type: string
  readonly whole: ReadonlySet<string>
  readonly perItem: ReadonlySet<string>
  /** Every question of the law, in whichever variant. */
  readonly known: ReadonlySet<string>
}

function placesOf(pack: RulePack, type: string): Places {
  const questions = questionsFor(pack, type)
  const forms = rulePacks.filter(({ regime }) => regime === pack.regime)
  return {
    type,
    whole: new Set(questions.filter(isForWholeRequest).map(q => q.id)),
    perItem: new Set(questions.filter(q => !isForWholeRequest(q)).map(q => q.id)),
    known: new Set(forms.flatMap(form => form.checklist.map(q => q.id))),
  }
}

/** Every answer must be to a question of the law, at its place; a typing error must not pass as "not asked". */
function checkPlace(id: string, place: 'case' | 'items', of: Places): void {
  if (place === 'case' && of.perItem.has(id)) {
    throw new WrongUse(`${id} is asked for each item: put it under "items"`)
  }
  if (place === 'items' && of.whole.has(id)) {
    throw new WrongUse(`${id} is asked once for the whole request: put it under "case"`)
  }
  if (!of.known.has(id)) throw new WrongUse(`${id} is not a question that ${of.type} asks`)
}

function checkItemIds({ items }: AnswersFile): void {
  const ids = items.map(item => item.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new WrongUse(`Item ${twice} is there twice`)
}

function checkPartly(item: AnswersFile['items'][number]): void {
  const given: Readonly<Record<string, YesNo>> = item.answers
  const idle = item.partly.find(id => given[id] !== 'yes')
  if (idle !== undefined) throw new WrongUse(`Item ${item.id}: ${idle} is partly, but not a yes`)
}

const only = (
  asked: ReadonlySet<string>,
  answers: Readonly<Record<string, YesNo>>,
): Record<string, YesNo> =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
