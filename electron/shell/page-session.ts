import { session } from 'electron'

/** The page's own session, in memory only: what a page stores by itself never reaches the disk. */
export const pageSession = () => session.fromPartition('kaiji', { cache: false })
