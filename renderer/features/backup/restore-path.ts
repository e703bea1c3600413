/** The page that shows what a backup would bring back. */
export const restorePath = (file: string): string =>
  `/backups/restore?file=${encodeURIComponent(file)}`
