import { createHash } from 'node:crypto'
import type { AppError } from '@core/errors'
import { officeImageId, type OfficeImageId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import type { LetterFrame } from '@core/letters/letter'
import { letterWords } from '@core/letters/letter-words'
import type { OfficeImage } from '@core/letters/letterhead'
import { err, ok, type Result } from '@core/result'
import { letterheadOf, type Settings } from '@core/settings/settings'
import type { Reader } from '@db/connection'
import {
  findOfficeImage,
  insertOfficeImage,
  isShownInLetter,
  officeImagesIn,
  removeOfficeImage,
} from '@db/office-images'
import type { Context, PrintableLetter } from './context'
import { readSettings } from '@db/settings'
import { inVault, openVault } from './work'

type ImageHandlers = Pick<Handlers<Context>['settings'], 'images' | 'saveImage' | 'removeImage'>

export const officeImageHandlers: ImageHandlers = {
  images: (_input, context) => ok(officeImagesIn(openVault(context).db)),

  async saveImage(_input, context) {
    const path = await context.desktop.chooseFile('picture')
    if (!path.ok || path.value === null) return path.ok ? ok(null) : path
    const { bytes } = await context.files.read(path.value)
    const checked = drawable(context, bytes)
    if (!checked.ok) return checked
    const image = checked.value
    return inVault(context, ({ tx, at, record }) => {
      insertOfficeImage(tx, image, at)
      record('settings/changed', { fields: ['pictures'] })
      return ok(image.id)
    })
  },

  removeImage: ({ imageId }, context) =>
    inVault(context, ({ tx, record }) => {
      if (!findOfficeImage(tx, imageId)) return err({ code: 'office-image/not-found' })
      if (isShownInLetter(tx, imageId) || isOnLetterhead(readSettings(tx), imageId)) {
        return err({ code: 'office-image/in-use' })
      }
      removeOfficeImage(tx, imageId)
      record('settings/changed', { fields: ['pictures'] })
      return ok(null)
    }),
}

/** A picture by its bytes, when it is one that letters can be printed with. */
function drawable({ printer }: Context, bytes: Uint8Array): Result<OfficeImage, AppError> {
  const type = printer.checkPicture(bytes)
  if (!type.ok) return type
  const id = officeImageId.parse(createHash('sha256').update(bytes).digest('hex'))
  return ok({ id, mediaType: type.value, bytes })
}

const looksIn = (settings: Settings) => [settings.look, ...settings.letterheads.map(h => h.look)]

const isOnLetterhead = (settings: Settings, id: OfficeImageId): boolean =>
  looksIn(settings).some(({ logo, seal }) => logo === id || seal === id)

/** The first picture that settings name and that is not there. */
export const lostPicture = (db: Reader, settings: Settings): OfficeImageId | undefined =>
  looksIn(settings)
    .flatMap(({ logo, seal }) => [logo, seal])
    .find(id => id !== null && !findOfficeImage(db, id)) ?? undefined

/** The pictures that a letter's paper shows, each with what is said in its place. */
export function imagesOf(
  db: Reader,
  { language, letterhead }: Pick<LetterFrame, 'language' | 'letterhead'>,
  letterheadId: string | null,
): NonNullable<PrintableLetter['images']> {
  const sender = letterheadOf(readSettings(db), letterheadId).organisation.name[language]
  const { logoOf, sealOf } = letterWords[language]
  const found = (id: OfficeImageId | null | undefined) => id && findOfficeImage(db, id)
  const logo = found(letterhead?.logo)
  const seal = found(letterhead?.seal)
  return {
    ...(logo ? { logo: { ...logo, alternative: logoOf(sender) } } : {}),
    ...(seal ? { seal: { ...seal, alternative: sealOf(sender) } } : {}),
  }
}
