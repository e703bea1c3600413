import { pictureUrl, svgType } from '@ui/ui/picture'
import { paperWidth } from './zoom'

/** Shows the system's print dialog with these pages and nothing else of the screen. */
export async function printPages(pages: readonly string[]): Promise<void> {
  const paper = document.createElement('div')
  paper.className = 'kaiji-print-only kaiji-letter-print'
  const images = pages.map(svg => {
    const image = new Image()
    image.src = pictureUrl(svg, svgType)
    image.style.width = `${paperWidth(svg)}px`
    return image
  })
  paper.append(...images)
  document.body.append(paper)
  // The dialog takes the page as it is when it opens.
  await Promise.all(images.map(image => image.decode()))
  const putAway = () => {
    paper.remove()
    for (const { src } of images) URL.revokeObjectURL(src)
  }
  addEventListener('afterprint', putAway, { once: true })
  window.print()
}
