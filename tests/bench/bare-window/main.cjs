// What any program of this Electron takes: one window of the same size and safety with a page that
// is as long as the list, and nothing else.
const { app, BrowserWindow } = require('electron')

const rows = Array.from({ length: 1000 }, (_, n) => `<p>2026-${n} 髙橋 みなみ</p>`).join('')
const page = `<meta charset="utf-8"><title>bare</title><h1>bare</h1>
<div id="list" style="height: 600px; overflow: auto; line-height: 40px">${rows}</div>`

app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, spellcheck: false }
  const window = new BrowserWindow({ x: 0, y: 0, width: 1280, height: 800, webPreferences })
  void window.loadURL(`data:text/html,${encodeURIComponent(page)}`)
})
app.on('window-all-closed', () => app.quit())
