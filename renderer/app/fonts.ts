import bold from '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf?url'
import regular from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url'

/** Makes the bundled Japanese font known; it is loaded only where the system has none of the fonts before it. */
export function addFonts(): void {
  document.fonts.add(new FontFace('Noto Sans JP', `url("${regular}")`, { weight: '400' }))
  document.fonts.add(new FontFace('Noto Sans JP', `url("${bold}")`, { weight: '700' }))
}
