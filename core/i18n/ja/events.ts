import type { CatalogLike } from '../catalog-like'
import type { events as en } from '../en/events'

export const events: CatalogLike<typeof en> = {}
