const family = 'Noto Sans JP'

/** A file need not bring the fonts it names, and a computer may have none for Japanese: then ours draws. */
export async function drawWithOwnFont(context: CanvasRenderingContext2D): Promise<void> {
  const font = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font')
  Object.defineProperty(context, 'font', {
    configurable: true,
    get: () => font?.get?.call(context) as unknown,
    set: (value: string) => font?.set?.call(context, `${value}, "${family}"`),
  })
  await document.fonts.load(`16px "${family}"`, '開')
}
