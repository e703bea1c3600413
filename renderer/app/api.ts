import { createApi } from '@core/ipc/client'

/** The main process, as this page sees it. */
export const api = createApi(window.kaiji)
