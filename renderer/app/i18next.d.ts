import type { Catalog } from '@core/i18n/catalog'

declare module 'i18next' {
  // An interface, because that is how a library's options are added to.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Catalog }
  }
}
