import { describe, expect, test } from 'vitest'
import { initialSettings } from '@core/settings/settings'
import { isAnswer } from '@core/cases/stage'
import { composeLetter, missingContents, type ComposeInput } from '@core/letters/compose'
import { titleOf } from '@core/letters/title'
import { decisionOf } from '@core/decisions/decision-of'
import type { LetterBody } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { letterSpecOf, packKey, packOf, rulePacks } from '@core/regimes/index'
import type { RequestFile } from '@core/cases/case-file'
import { itemId } from '@core/ids'

const pack = packOf({ regime: 'jp_appi', variant: null })
const languages = ['ja', 'en'] as const
const everyLetter = rulePacks.flatMap(rules =>
  rules.letters.flatMap(({ id }) =>
    languages.map(language => ({ rules, law: packKey(rules), id, language })),
  ),
)

function bodyOf(input: ComposeInput): LetterBody {
  const letter = composeLetter(input)
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return letter.value.body
}

const textOf = (body: LetterBody): string =>
  body.blocks
    .flatMap(block => {
      if (block.type === 'list') return block.items
      if (block.type === 'table') return [...block.header, ...block.rows.flat()]
      return 'runs' in block ? [block.runs] : []
    })
    .map(runs => runs.map(run => run.text).join(''))
    .join('\n')

/** The input with another request file, and the decision that then follows. */
function withRequest(
  input: ComposeInput,
  change: (file: RequestFile) => RequestFile,
): ComposeInput {
  const requestFile = change(input.requestFile)
  const file = { ...input.file, requests: [requestFile] }
  return { ...input, file, requestFile, decision: decisionOf(input.pack, file, requestFile) }
}

describe('every letter in both languages', () => {
  test.each(everyLetter)('$law: $id in $language has all its mandatory contents', place => {
    const { rules, id, language } = place
    const input = sampleLetterInput(rules, id, language)
    const body = bodyOf(input)
    const spec = letterSpecOf(rules, id)!
    expect(missingContents(spec, body)).toEqual([])
    expect(textOf(body)).not.toMatch(/\{\{|\{%|\[object|undefined|null|[\uE000-\uE003]/)
    expect(body.title).toBe(titleOf(spec, input.requestFile.request)[language])
  })

  test.each(everyLetter)('$law: $id in $language never prints the facts of an answer', place => {
    const input = sampleLetterInput(place.rules, place.id, place.language)
    const secret = withRequest(input, file => ({
      ...file,
      answers: file.answers.map(answer => ({ ...answer, facts: 'INTERNAL-FACTS' })),
    }))
    expect(JSON.stringify(composeLetter(secret))).not.toContain('INTERNAL-FACTS')
  })

  test.each(
    everyLetter.filter(({ rules, id, language }) => language === 'ja' && isAnswer(rules, id)),
  )('$law: the sample case of $id calls for that letter', ({ rules, id }) => {
    expect(sampleLetterInput(rules, id, 'ja').decision.letters).toContain(id)
  })

  test('a Japanese letter has its greeting, its end and its record; an English one has none of them', () => {
    for (const { id } of pack.letters) {
      const japanese = bodyOf(sampleLetterInput(pack, id, 'ja'))
      const first = japanese.blocks[0]
      expect(first?.type === 'paragraph' && first.runs[0]?.text).toMatch(/^拝啓　/)
      expect(japanese.blocks).toContainEqual({
        type: 'paragraph',
        runs: [{ text: '敬具' }],
        align: 'right',
      })
      expect(japanese.blocks.map(b => b.type)).toContain('recordEnd')
      expect(textOf(bodyOf(sampleLetterInput(pack, id, 'en')))).not.toMatch(/拝啓|敬具|以上/)
    }
  })

  test('what the pack tells the officer about papers is not what the person reads', () => {
    const notes = [
      ...pack.identity.methods.flatMap(m => (m.mustNotKeep ? [m.mustNotKeep] : [])),
      ...pack.identity.agentKinds.map(kind => kind.papers),
    ]
    for (const language of languages) {
      for (const kind of pack.identity.agentKinds) {
        const input = sampleLetterInput(pack, 'L03', language)
        const parties = input.file.parties.map(p =>
          p.role === 'agent' ? { ...p, agentKind: kind.id } : p,
        )
        const text = [
          textOf(bodyOf({ ...input, file: { ...input.file, parties } })),
          textOf(bodyOf(sampleLetterInput(pack, 'L02', language))),
        ].join('\n')
        expect(notes.filter(note => text.includes(note[language]))).toEqual([])
      }
    }
  })
})

describe('what people typed', () => {
  const nasty = [
    '# not a heading',
    '* not a list * **not bold**',
    '$x$ #eval("1") `code` \\',
    '{{ organisation.name }} {% raw %} {{{',
    '<script>alert(1)</script> &amp; ::: annex',
    'a | b | c',
    '\uE0000\uE001\uE002',
  ].join('\n')

  test('is printed as typed wherever it stands', () => {
    const input = sampleLetterInput(pack, 'L09', 'ja')
    const body = bodyOf(
      withRequest(input, file => ({
        ...file,
        request: { ...file.request, methodWanted: nasty },
        items: file.items.map(item => ({ ...item, name: nasty, content: nasty, source: nasty })),
      })),
    )
    const table = body.blocks.find(block => block.type === 'table')
    expect(table?.rows[0]).toEqual([
      [{ text: '1' }],
      [{ text: nasty }],
      [{ text: nasty }],
      [{ text: nasty }],
      [{ text: '会員管理システム' }],
    ])
    expect(textOf(body)).toContain(`ご希望の方法：${nasty}）`)
    expect(body.blocks.map(b => b.type)).toEqual(bodyOf(input).blocks.map(b => b.type))
  })

  test('is never spoken of where existence may be neither confirmed nor denied', () => {
    const excluded = pack.checklist.find(q => q.neitherConfirmNorDeny)!
    for (const language of languages) {
      const normal = sampleLetterInput(pack, 'L11', language)
      const [item] = normal.requestFile.items
      const secretId = itemId.parse('00000000-0000-4000-8000-0000000000ff')
      const secret = { ...item!, id: secretId, name: 'SECRET', position: 9 }
      const secretAnswer = {
        ...normal.requestFile.answers[0]!,
        itemId: secretId,
        questionId: excluded.id,
        value: 'yes' as const,
        facts: 'SECRET',
        reason: 'SECRET',
        part: '',
      }
      const added = withRequest(normal, file => ({
        ...file,
        items: [...file.items, secret],
        answers: [...file.answers, secretAnswer],
      }))
      const only = withRequest(normal, file => ({
        ...file,
        items: [secret],
        answers: [...file.answers.filter(a => a.itemId === null), secretAnswer],
      }))
      expect(composeLetter(added)).toEqual(composeLetter(normal))
      expect(composeLetter(only)).toEqual(composeLetter(normal))

      const full = sampleLetterInput(pack, 'L09', language)
      const alongside = withRequest(full, file => ({
        ...file,
        items: [secret, ...file.items],
        answers: [...file.answers, secretAnswer],
      }))
      expect(composeLetter(alongside)).toEqual(composeLetter(full))
    }
  })

  test('in an item disclosed in part never reaches the annex by itself', () => {
    const text = textOf(bodyOf(sampleLetterInput(pack, 'L10', 'ja')))
    expect(text).not.toContain('社内用の全文')
    expect(text).toContain('ご家族の電話番号及び健康に関する記述')
    expect(text).toContain('個人情報の保護に関する法律第33条第2項第1号')
    expect(text).toContain('同封の写し')
  })
})

describe('the reason in a letter', () => {
  test('is the sentence of the rule unless the officer worded it', () => {
    const input = sampleLetterInput(pack, 'L12', 'ja')
    const [ground] = input.decision.items[0]!.grounds
    const sentence = pack.checklist.find(q => q.id === ground)!.sentence.ja
    expect(textOf(bodyOf(input))).not.toContain(sentence)
    const unworded = withRequest(input, file => ({
      ...file,
      answers: file.answers.map(answer => ({ ...answer, reason: '' })),
    }))
    expect(textOf(bodyOf(unworded))).toContain(sentence)
  })

  test('for an item that another law opens is told also where nothing is held', () => {
    const input = sampleLetterInput(pack, 'L11', 'ja')
    const special = pack.checklist.find(q => q.id === 'jp.scope.special_procedure')!
    const other = withRequest(input, file => ({
      ...file,
      answers: file.answers.map(a => ({ ...a, value: a.questionId === special.id ? 'yes' : 'no' })),
    }))
    expect(textOf(bodyOf(other))).toContain(special.sentence.ja)
  })
})

describe('a letter never comes out with a hole', () => {
  const partsMissing = (input: ComposeInput): readonly string[] => {
    const letter = composeLetter(input)
    return !letter.ok && letter.error.code === 'letter/missing-content' ? letter.error.parts : []
  }

  test('an empty field is named by the content it belongs to', () => {
    const l01 = sampleLetterInput(pack, 'L01', 'ja')
    const request = { ...l01.requestFile.request, asked: ' \n ' }
    expect(partsMissing(withRequest(l01, file => ({ ...file, request })))).toEqual([
      'request_as_understood',
    ])
    const noReplyBy = sampleLetterInput(pack, 'L01', 'en')
    expect(partsMissing({ ...noReplyBy, letterId: 'L02' })).toEqual(['reply_by'])
    const l23 = sampleLetterInput(pack, 'L23', 'ja')
    expect(partsMissing({ ...l23, file: { ...l23.file, letters: [] } })).toEqual(['dates_asked'])
    const l09 = sampleLetterInput(pack, 'L09', 'ja')
    const empty = withRequest(l09, file => ({
      ...file,
      items: file.items.map(item => ({ ...item, content: '' })),
    }))
    expect(partsMissing(empty)).toEqual(['annex'])
  })

  test('so is what the settings or the parties lack', () => {
    const input = sampleLetterInput(pack, 'L11', 'ja')
    const settings = initialSettings('', '')
    const parties = input.file.parties.map(party => ({ ...party, name: '', organisation: '' }))
    expect(partsMissing({ ...input, settings, file: { ...input.file, parties } })).toEqual(
      expect.arrayContaining(['sender_name', 'officer_name', 'sender_contact', 'addressee_name']),
    )
  })

  test('an unknown letter is an error of its own', () => {
    expect(composeLetter({ ...sampleLetterInput(pack, 'L11', 'ja'), letterId: 'L99' })).toEqual({
      ok: false,
      error: { code: 'letter/unknown', letterId: 'L99' },
    })
  })

  test('contents that the officer deleted or emptied are found; a heading alone is no content', () => {
    const spec = letterSpecOf(pack, 'L12')!
    const body = bodyOf(sampleLetterInput(pack, 'L12', 'ja'))
    const edited = body.blocks
      .filter(block => !('part' in block) || block.part !== 'statute_item')
      .filter(block => block.type === 'heading' || !('part' in block) || block.part !== 'reason')
    expect(missingContents(spec, { ...body, blocks: edited })).toEqual(['statute_item', 'reason'])
  })
})
