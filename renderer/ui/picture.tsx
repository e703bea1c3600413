import { useLayoutEffect, useState, type ComponentPropsWithRef } from 'react'

type Props = Omit<ComponentPropsWithRef<'img'>, 'src' | 'alt'> & {
  /** The picture's bytes, or an SVG as text. */
  readonly data: Uint8Array | string
  readonly mediaType: string
  readonly alt: string
}

/**
 * A picture that is only shown: an image runs no script and loads nothing, whatever is in the file. Its
 * bytes are let go of when it leaves the screen.
 */
export function Picture({ data, mediaType, alt, ...image }: Props) {
  const [url, setUrl] = useState<string>()
  useLayoutEffect(() => {
    const made = pictureUrl(data, mediaType)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an object URL must be revoked, so it is made where that can be promised
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data, mediaType])
  return url && <img {...image} src={url} alt={alt} />
}

/** The media type of an SVG. */
export const svgType = 'image/svg+xml'

/** An object URL of a picture, to be revoked; a data URL of a page takes five times as long to show. */
export const pictureUrl = (data: Uint8Array | string, mediaType: string): string =>
  // A blob takes bytes only with a buffer of their own.
  URL.createObjectURL(
    new Blob([typeof data === 'string' ? data : new Uint8Array(data)], { type: mediaType }),
  )
