import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksToHtml, htmlToBlocks, type PastedNode } from '@ui/features/letters/paste'
import { anyBlocks } from '@tests/support/any-blocks'

type Branch = [tag: string, style: string, ...children: Tree[]]
type Tree = string | Branch

/** The DOM of pasted text, as far as reading it goes. */
function dom(tree: Tree): PastedNode {
  if (typeof tree === 'string') return { nodeName: '#text', textContent: tree, childNodes: [] }
  const [tag, style, ...children] = tree
  const childNodes = children.map(child => dom(child))
  return {
    nodeName: tag,
    textContent: childNodes.map(child => child.textContent).join(''),
    childNodes,
    getAttribute: name => (name === 'style' ? style : null),
  }
}
const pasted = (...trees: Tree[]) => htmlToBlocks(dom(['BODY', '', ...trees]))

describe('pasted text', () => {
  test('from Word keeps words, bold, lists and tables and nothing else', () => {
    const item = (bullet: string, words: string): Tree => [
      'P',
      'mso-list:l0 level1 lfo1',
      ['SPAN', 'mso-list:Ignore', bullet, ['SPAN', 'font:7.0pt', '  ']],
      words,
    ]
    expect(
      pasted(
        ['STYLE', '', '@font-face{}'],
        [
          'P',
          'text-align:right;color:red',
          ['SPAN', 'font-size:20pt', '令和８年\r\n１１月'],
          ['O:P', '', ''],
        ],
        ['H3', '', '理由'],
        item('1.', '氏名'),
        item('2.', '住所'),
        item('·', '備考'),
        ['TABLE', '', ['TBODY', '', ['TR', '', ['TH', '', '項目']], ['TR', '', ['TD', '', 'A']]]],
        ['SCRIPT', '', 'alert(1)'],
      ),
    ).toEqual([
      { type: 'paragraph', runs: [{ text: '令和８年 １１月' }], align: 'right' },
      { type: 'heading', runs: [{ text: '理由' }] },
      { type: 'list', ordered: true, items: [[{ text: '氏名' }], [{ text: '住所' }]] },
      { type: 'list', ordered: false, items: [[{ text: '備考' }]] },
      { type: 'table', header: [[{ text: '項目' }]], rows: [[[{ text: 'A' }]]] },
    ])
  })

  test('from a page: nested boxes become paragraphs, inner lists one level, ragged tables regular', () => {
    expect(
      pasted(
        ['DIV', '', 'stray ', ['B', '', 'bold'], ['DIV', '', 'inner', ['BR', ''], 'line']],
        ['UL', '', ['LI', '', 'a', ['OL', '', ['LI', '', 'b']]]],
        [
          'TABLE',
          '',
          [
            'TR',
            '',
            ['TD', '', ['P', '', '1'], '\n', ['P', '', 'a ', ['B', '', 'b']]],
            ['TD', '', '2'],
          ],
          ['TR', '', ['TD', '', '3']],
        ],
      ),
    ).toEqual([
      { type: 'paragraph', runs: [{ text: 'stray ' }, { text: 'bold', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'inner\nline' }] },
      { type: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      {
        type: 'table',
        header: [],
        rows: [
          [[{ text: '1\na ' }, { text: 'b', bold: true }], [{ text: '2' }]],
          [[{ text: '3' }], []],
        ],
      },
    ])
  })

  test('can bring neither markup nor a marker of its own', () => {
    const allowed =
      /^<(\/?(p|h2|ul|ol|li|table|tbody|tr|th|td|strong|br)|p style="text-align: (left|center|right)")>$/
    fc.assert(
      fc.property(anyBlocks, body => {
        const html = blocksToHtml(body)
        const tags = html.match(/<[^>]*>/g) ?? []
        for (const tag of tags) expect(tag).toMatch(allowed)
      }),
    )
  })
})
