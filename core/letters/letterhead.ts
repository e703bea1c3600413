import { z } from 'zod'
import { officeImageId } from '@core/ids'

/** What the paper of a letter looks like. Fixed in the letter when it is issued. */
export const letterheadLook = z.object({
  paper: z.enum(['a4', 'us_letter']),
  /** Where the address stands so that a window envelope shows it: 長形3号 (A4 in three), or DL (ISO 269). */
  window: z.enum(['none', 'naga3', 'dl']),
  font: z.enum(['mincho', 'gothic']),
  logo: officeImageId.nullable(),
  /** 角印, printed over the end of the sender's name. */
  seal: officeImageId.nullable(),
})
export type LetterheadLook = Readonly<z.infer<typeof letterheadLook>>

/** A logo or seal that the organisation gave, as PNG, JPEG or SVG. Its id is the SHA-256 of its bytes. */
export type OfficeImage = {
  readonly id: z.infer<typeof officeImageId>
  readonly mediaType: OfficeImageType
  readonly bytes: Uint8Array
}
export const officeImageType = z.enum(['image/png', 'image/jpeg', 'image/svg+xml'])
export type OfficeImageType = z.infer<typeof officeImageType>
