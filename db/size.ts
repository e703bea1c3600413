import type { Db } from './connection'

/** Bytes of the database with what stands in its log: what a copy of it, or writing it anew, takes. */
export const databaseSize = ({ $client }: Db): number =>
  Number($client.pragma('page_count', { simple: true })) *
  Number($client.pragma('page_size', { simple: true }))
