/** Pictures that a page can show; none of them holds a script. */
export type PictureType =
  'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp' | 'image/avif'

/** Why a document is not shown in the program. */
export type NotShown =
  /** A picture of a kind that no page can show, such as HEIC. */
  | 'picture-kind'
  /** An archive: what is in it must be added as documents of their own. */
  | 'archive'
  /** Word, Excel and PowerPoint of before 2007. */
  | 'old-office'
  | 'encrypted'
  | 'empty'
  | 'unknown-kind'

/** How a document is shown, by what its first bytes are; its name decides only between kinds of text. */
export type Shown =
  | { readonly as: 'pdf' }
  | { readonly as: 'picture'; readonly type: PictureType }
  /** Pages of pictures, as faxes and scans are. */
  | { readonly as: 'tiff' }
  | { readonly as: 'mail' }
  | { readonly as: 'text' }
  | { readonly as: 'table' }
  /** An Office file and the like: the words in it, and nothing else. */
  | { readonly as: 'words' }
  | { readonly as: 'nothing'; readonly why: NotShown }

/** What is opened, before any of its content is there. */
export type OpenedDocument = {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly shown: Shown
}
