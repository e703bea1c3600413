import type { CatalogLike } from '../catalog-like'
import type { settings as en } from '../en/settings'

export const settings: CatalogLike<typeof en> = {}
