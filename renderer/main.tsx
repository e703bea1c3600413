import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import 'dayjs/locale/ja'
import './app/style.css'
import './app/parts.css'
import './app/shell.css'
import './app/narrow.css'
import './app/looks.css'
import { createRoot } from 'react-dom/client'
import { must } from '@core/assert'
import { api } from './app/api'
import { addFonts } from './app/fonts'
import { startI18n } from './app/i18n'
import { hear } from './app/lock'
import { loadPreferences } from './app/preferences'
import { App } from './app/routes'
import { saveEverything } from './app/unsaved'
import { readAhead } from './app/use-api'

async function start(): Promise<void> {
  addFonts()
  // Asked at once: it is answered while the words are read and the first page is drawn.
  readAhead(api.accounts.status, {})
  const { language } = await loadPreferences()
  await startI18n(language)
  window.kaiji.onNews(hear)
  // The window may be closed in the middle of a word.
  window.addEventListener('pagehide', () => void saveEverything())
  window.addEventListener('blur', () => void saveEverything())
  createRoot(must(document.getElementById('root'), 'root')).render(<App />)
}

void start()
