import type { CatalogLike } from '../catalog-like'
import type { identity as en } from '../en/identity'

export const identity: CatalogLike<typeof en> = {}
