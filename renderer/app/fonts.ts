import bold from '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf?url'
import regular from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url'

/**
 * Makes the bundled Japanese font known; it is loaded only where the system has none of the fonts
 * before it, and the whole of it only for characters that the common ones leave out.
 */
export function addFonts(): void {
  add(commonFamily, common('regular'), '400')
  add(commonFamily, common('bold'), '700')
  add(wholeFamily, regular, '400')
  add(wholeFamily, bold, '700')
}

export const commonFamily = 'Noto Sans JP Common'
export const wholeFamily = 'Noto Sans JP'

const common = (weight: string) => new URL(`fonts/common-${weight}.ttf`, document.baseURI).href

function add(family: string, url: string, weight: string): void {
  document.fonts.add(new FontFace(family, `url("${url}")`, { weight }))
}
