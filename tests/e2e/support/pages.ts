import type { Page } from '@playwright/test'
import type { Picture } from './pdf'

/** A page of the preview, as pixels. */
export async function previewPicture(page: Page, index: number): Promise<Picture> {
  const shown = page.locator('.kaiji-letter-paper').nth(index)
  await shown.waitFor()
  const grey = await shown.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 794
    canvas.height = 1123
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    // One character a dot: a long list of numbers takes seconds to cross over.
    let dots = ''
    for (let at = 0; at < data.length; at += 4) dots += String.fromCharCode(data[at] ?? 255)
    return dots
  })
  return { width: 794, height: 1123, grey: Uint8Array.from(grey, dot => dot.charCodeAt(0)) }
}
