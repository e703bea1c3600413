import type { CatalogLike } from '../catalog-like'
import type { checklist as en } from '../en/checklist'

export const checklist: CatalogLike<typeof en> = {}
