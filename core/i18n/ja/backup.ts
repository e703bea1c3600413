import type { CatalogLike } from '../catalog-like'
import type { backup as en } from '../en/backup'

export const backup: CatalogLike<typeof en> = {}
