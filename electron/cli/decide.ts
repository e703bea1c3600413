import { readFileSync } from 'node:fs'
import type { YesNo } from '@core/checklist/answers'
import { answersFile, type AnswersFile } from '@core/decisions/answers-file'
import { decide, isForWholeRequest, questionsFor, type Decision } from '@core/decisions/decide'
import { WrongUse, type Command } from './command'
import { existingFile, noArgument, packOption, readOptions, typeOption } from './options'

const options = { regime: 'text', variant: 'text', type: 'text', answers: 'text' } as const

/** `kaiji decide`: the outcome that follows from a file of answers. */
export const decideCommand: Command = args => {
  const given = readOptions(args, options)
  noArgument(given)
  const pack = packOption(given)
  const type = typeOption(given, pack).id
  const path = existingFile(given.required('answers'))
  const input = readAnswers(path)

  const questions = questionsFor(pack, type)
  const whole = new Set(questions.filter(isForWholeRequest).map(q => q.id))
  const perItem = new Set(questions.filter(q => !isForWholeRequest(q)).map(q => q.id))
  checkPlaces(input, { whole, perItem, type })

  const decision = decide(pack, type, input)
  const json = asJson(decision)
  return { code: json.unanswered.length === 0 ? 0 : 1, json, text: asText(json) }
}

function readAnswers(path: string): AnswersFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
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
  readonly whole: ReadonlySet<string>
  readonly perItem: ReadonlySet<string>
  readonly type: string
}

/** Every answer must be to a question that is asked at that place; a typing error must not pass as "not asked". */
function checkPlaces(input: AnswersFile, { whole, perItem, type }: Places): void {
  const ids = input.items.map(item => item.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new WrongUse(`Item ${twice} is there twice`)
  for (const id of Object.keys(input.case).filter(question => !whole.has(question))) {
    throw new WrongUse(
      perItem.has(id)
        ? `${id} is asked for each item: put it under "items"`
        : `${id} is not a question that ${type} asks`,
    )
  }
  for (const item of input.items) checkItem(item, { whole, perItem, type })
}

function checkItem(item: AnswersFile['items'][number], { whole, perItem, type }: Places): void {
  for (const id of Object.keys(item.answers).filter(question => !perItem.has(question))) {
    throw new WrongUse(
      whole.has(id)
        ? `${id} is asked once for the whole request: put it under "case"`
        : `${id} is not a question that ${type} asks`,
    )
  }
  const given: Readonly<Record<string, YesNo>> = item.answers
  const idle = item.partly.find(id => given[id] !== 'yes')
  if (idle !== undefined) throw new WrongUse(`Item ${item.id}: ${idle} is partly, but not a yes`)
}

const asJson = (decision: Decision) => ({
  outcome: decision.outcome,
  items: decision.items.map(({ id, outcome, grounds }) => ({ id, outcome, grounds })),
  letters: decision.letters,
  secondReviewer: decision.secondReviewer,
  unanswered: [...new Set(decision.unanswered.map(open => open.questionId))],
})

function asText(json: ReturnType<typeof asJson>): string {
  const items = json.items.map(item => `  ${item.id}: ${[item.outcome, ...item.grounds].join(' ')}`)
  const open = json.unanswered.map(id => `  not answered: ${id}`)
  return [
    `${open.length === 0 ? 'Outcome' : 'Outcome so far'}: ${json.outcome}`,
    ...items,
    `Letters: ${json.letters.join(', ') || 'none'}`,
    ...(json.secondReviewer ? ['A second person must review it.'] : []),
    ...open,
  ].join('\n')
}
