import { svgUrl } from '@ui/ui/svg-url'
import { paperWidth } from './zoom'

/** Shows the system's print dialog with these pages and nothing else of the screen. */
export async function printPages(pages: readonly string[]): Promise<void> {
  const paper = document.createElement('div')
  paper.className = 'kaiji-print-only kaiji-letter-print'
  const images = pages.map(svg => {
    const image = new Image()
    image.src = svgUrl(svg)
    image.style.width = `${paperWidth(svg)}px`
    return image
  })
  paper.append(...images)
  document.body.append(paper)
  // The dialog takes the page as it is when it opens.
  await Promise.all(images.map(image => image.decode()))
  addEventListener('afterprint', () => paper.remove(), { once: true })
  window.print()
}
