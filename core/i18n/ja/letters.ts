import type { CatalogLike } from '../catalog-like'
import type { letters as en } from '../en/letters'

export const letters: CatalogLike<typeof en> = {}
