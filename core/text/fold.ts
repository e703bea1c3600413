/** Old and variant characters in names, and the common one each stands for. */
const variants: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濵: '浜',
  濱: '浜',
  澤: '沢',
  德: '徳',
  瀨: '瀬',
  廣: '広',
  國: '国',
  櫻: '桜',
}

const folds = new RegExp(`[${Object.keys(variants).join('')}]`, 'g')

/** One form for what a person may type in several: width, case, katakana, variant characters. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(folds, character => variants[character] ?? character)

/** Whether every word of the query stands somewhere in the text; both folded. */
export const hasEveryWord = (folded: string, query: string): boolean =>
  fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every(word => folded.includes(word))
