declare module 'subset-font' {
  const subsetFont: (
    font: Buffer,
    characters: string,
    options: { readonly targetFormat: 'sfnt'; readonly noLayoutClosure?: boolean },
  ) => Promise<Buffer>
  export default subsetFont
}
