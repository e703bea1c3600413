import {
  TextLayer,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useText } from '@ui/app/text'
import { drawWithOwnFont } from './own-font'
import { rangesOf } from './pdf-words'

export type PageSize = { readonly width: number; readonly height: number }

type Props = {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** In PDF points, before turning; the page's own once it was read. */
  readonly size: PageSize
  readonly scale: number
  readonly turned: number
  /** Words to mark, and which find of this page is the one looked at. */
  readonly words: string
  readonly current: number | null
  /** Where pages are scrolled. */
  readonly root: HTMLElement | null
}

/** One page of a PDF: drawn when it comes near the screen, let go of when it is far from it. */
export function PdfPage(props: Props) {
  const { number, scale, turned, root } = props
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place, root)
  const [own, setOwn] = useState<PageSize>()
  const size = own ?? props.size
  const sideways = turned % 180 !== 0
  const width = Math.floor((sideways ? size.height : size.width) * scale)
  const height = Math.floor((sideways ? size.width : size.height) * scale)
  // React's type knows no properties of one's own.
  const style: React.CSSProperties & Record<'--total-scale-factor', number> = {
    ...{ width, height },
    '--total-scale-factor': scale,
  }
  return (
    <div
      ref={place}
      className="viewer-page"
      data-page={number}
      role="group"
      aria-label={t('documents.pdf.page', { page: number })}
      style={style}
    >
      {near && <Drawn {...props} onSize={setOwn} />}
    </div>
  )
}

/** Whether it is on the screen or within two screens of it. */
function useNear(place: React.RefObject<HTMLElement | null>, root: HTMLElement | null): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || !root) return undefined
    const watcher = new IntersectionObserver(
      entries => setNear(entries.at(-1)?.isIntersecting ?? false),
      { root, rootMargin: '120% 0%' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [place, root])
  return near
}

function Drawn(props: Props & { readonly onSize: (size: PageSize) => void }) {
  const { pdf, number, scale, turned, words, current, onSize } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [elements, setElements] = useState<readonly HTMLElement[]>([])
  useEffect(() => {
    const drawing = { canvas: canvas.current, layer: layer.current, scale, turned }
    return draw(pdf, number, { ...drawing, onSize, onText: setElements })
  }, [pdf, number, scale, turned, onSize])
  useMarks(elements, words, current)
  return (
    <>
      <canvas ref={canvas} aria-hidden />
      <div ref={layer} className="viewer-words" />
    </>
  )
}

type Drawing = {
  readonly canvas: HTMLCanvasElement | null
  readonly layer: HTMLDivElement | null
  readonly scale: number
  readonly turned: number
  readonly onSize: (size: PageSize) => void
  readonly onText: (elements: readonly HTMLElement[]) => void
}

/** Draws a page and lays its words over it; what it returns stops that and gives the memory back. */
function draw(pdf: PDFDocumentProxy, number: number, drawing: Drawing): () => void {
  const stops: (() => void)[] = []
  let wanted = true
  const begin = async (page: PDFPageProxy) => {
    // As the library asks for it itself: the first who asks decides.
    const context = drawing.canvas?.getContext('2d', { alpha: false, willReadFrequently: true })
    if (context) await drawWithOwnFont(context)
    if (!wanted) return
    stops.push(...drawPage(page, drawing))
  }
  // A page that cannot be read stays empty; the others are shown.
  pdf.getPage(number).then(begin, () => undefined)
  return () => {
    wanted = false
    for (const stop of stops) stop()
  }
}

/** Chromium draws no larger canvas than this. */
const mostPoints = 33_000_000

function drawPage(page: PDFPageProxy, drawing: Drawing): readonly (() => void)[] {
  const { canvas, layer, scale, turned, onSize, onText } = drawing
  const flat = page.getViewport({ scale: 1, rotation: page.rotate })
  onSize({ width: flat.width, height: flat.height })
  if (!canvas || !layer) return []
  const rotation = (page.rotate + turned) % 360
  const shown = page.getViewport({ scale, rotation })
  const fine = Math.min(devicePixelRatio, Math.sqrt(mostPoints / (shown.width * shown.height)))
  canvas.width = Math.floor(shown.width * fine)
  canvas.height = Math.floor(shown.height * fine)
  whiten(canvas)
  const task = page.render({
    canvas,
    viewport: page.getViewport({ scale: scale * fine, rotation }),
  })
  layer.replaceChildren()
  const text = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: layer,
    viewport: shown,
  })
  const laid = text.render().then(() => onText(text.textDivs))
  // Both end early where the page is left before they are done.
  Promise.all([task.promise, laid]).catch(() => undefined)
  return [() => task.cancel(), () => text.cancel(), () => page.cleanup()]
}

/** A canvas without transparency is black at first, and a page takes a moment to be drawn. */
function whiten(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
}

/** Marks the finds without touching the words: the style sheet colours the two highlights. */
function useMarks(elements: readonly HTMLElement[], words: string, current: number | null): void {
  useEffect(() => {
    const ranges = rangesOf(elements, words)
    const all = highlight('viewer-found')
    const one = highlight('viewer-found-current')
    for (const range of ranges) all.add(range)
    const looked = current === null ? undefined : ranges[current]
    if (looked) {
      one.add(looked)
      looked.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
    }
    return () => {
      for (const range of ranges) all.delete(range)
      if (looked) one.delete(looked)
    }
  }, [elements, words, current])
}

function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight()
  if (name.endsWith('current')) known.priority = 1
  CSS.highlights.set(name, known)
  return known
}
