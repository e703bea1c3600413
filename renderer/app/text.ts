import i18next, { type TFunction } from 'i18next'
import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from 'react'
import type { Bilingual, Language } from '@core/bilingual'
import { must } from '@core/assert'

export type Text = {
  readonly t: TFunction
  /** The text of a rule pack in the language of the interface. */
  readonly pick: (text: Bilingual) => string
  readonly language: Language
}

const Words = createContext<Text | undefined>(undefined)

/** Every word on screen: from the catalogs by key, or from a rule pack. */
export const useText = (): Text => must(useContext(Words), 'words around the page')

/** The words of the language that is chosen, for all that stands in it. */
export function SpokenText({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState(textNow)
  useEffect(() => {
    const follow = () => setText(textNow())
    i18next.on('languageChanged', follow)
    return () => i18next.off('languageChanged', follow)
  }, [])
  return createElement(Words, { value: text }, children)
}

function textNow(): Text {
  const language: Language = i18next.language === 'en' ? 'en' : 'ja'
  return { t: remembering(i18next.getFixedT(language)), pick: text => text[language], language }
}

/** Words that nothing is filled into are looked up once; a page asks for the same ones in every row. */
function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>()
  const ask = t as unknown as (...given: unknown[]) => string
  const remembered = (key: string, ...values: unknown[]): string => {
    if (values.length > 0) return ask(key, ...values)
    const word = known.get(key) ?? ask(key)
    known.set(key, word)
    return word
  }
  // The same questions and answers: only how often i18next is asked differs.
  return remembered as unknown as TFunction
}
