import { memo } from 'react'
import { Picture, svgType } from './picture'
import './paper-pages.css'

type Props = {
  /** One SVG a page. */
  readonly pages: readonly string[]
  readonly label: string
  /** What is said in the place of page `page` (from 1). */
  readonly altOf: (page: number) => string
}

/** Typeset pages one below the other, as wide as there is room; scrollable by keyboard. */
export function PaperPages({ pages, label, altOf }: Props) {
  return (
    <div className="kaiji-paper-pages" role="region" aria-label={label} tabIndex={0}>
      {pages.map((svg, index) => (
        // Pages have no identity but their place.
        <PaperPage key={index} svg={svg} alt={altOf(index + 1)} />
      ))}
    </div>
  )
}

/** Made anew only when this page changed. */
const PaperPage = memo(function PaperPage({
  svg,
  alt,
}: {
  readonly svg: string
  readonly alt: string
}) {
  return <Picture data={svg} mediaType={svgType} alt={alt} decoding="sync" />
})
