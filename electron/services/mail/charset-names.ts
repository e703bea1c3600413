/** What PHP, Java and old mail programs call charsets of Japanese, beside the names that the parser knows. */
const names: Readonly<Record<string, string>> = {
  shift_jis:
    'sjis-win sjis-mac sjis-open cp932 windows-31j ms932 shift_jis-2004 shift_jisx0213 cp943 cp943c',
  'euc-jp': 'eucjp-win eucjp-ms eucjp-open eucjp cp51932 euc-jis-2004 euc-jisx0213',
  'iso-2022-jp':
    'iso-2022-jp-ms iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 cp50220 cp50221 cp50222 jis',
}

/** By such a name in small letters, the one that decoders know. */
export const japaneseAliases: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([known, aliases]) =>
    aliases.split(' ').map(alias => [alias, known] as const),
  ),
)

export function knownDecoder(name: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(japaneseAliases.get(name.toLowerCase()) ?? name)
  } catch {
    return undefined
  }
}
