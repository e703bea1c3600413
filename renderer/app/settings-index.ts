import { can, type Role } from '@core/accounts/access'
import { fold, hasEveryWord } from './fold'
import { settingParts } from './setting-parts'

/** A setting as it is found: where it is, and what it is called there. */
export type FoundSetting = {
  readonly path: string
  readonly label: string
  /** The part of the page that it is in, where the label alone is not that. */
  readonly part: string
  readonly page: string
  readonly effect: string
  /** Folded, with all the words that it is found by. */
  readonly words: string
}

type Say = (key: string) => string

/** Every setting that an account of this role may look at, in the order of the pages. */
export function allSettings(say: Say, role: Role): readonly FoundSetting[] {
  return settingParts
    .filter(part => can(role, part.action ?? 'vault/use'))
    .flatMap((part): readonly FoundSetting[] => {
      const { path } = part
      const [page, title, effect] = [say(part.page), say(part.title), say(part.effect)]
      const also = say(`settingWords.${part.id}`)
      const whole = { path, page, effect, part: '', label: title }
      return [
        { ...whole, words: fold([title, page, effect, also].join(' ')) },
        ...part.settings.map(([label, help]) => {
          const own = help ? say(help) : effect
          const words = fold([say(label), title, page, own, also].join(' '))
          return { path, page, words, part: title, label: say(label), effect: own }
        }),
      ]
    })
}

/** Those in whose words every word typed stands; first those whose own label has them. */
export function findSettings(
  settings: readonly FoundSetting[],
  text: string,
): readonly FoundSetting[] {
  const found = settings.filter(({ words }) => hasEveryWord(words, text))
  const byLabel = ({ label }: FoundSetting) => hasEveryWord(fold(label), text)
  return [...found.filter(byLabel), ...found.filter(setting => !byLabel(setting))]
}
