/** The same keys as the English catalog, any words. A missing Japanese message does not compile. */
export type CatalogLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : CatalogLike<T[K]>
}
