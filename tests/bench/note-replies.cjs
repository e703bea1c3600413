// Loaded before the program: notes when each call of the page was answered, by the clock of its frames.
const { ipcMain } = require('electron')
const { performance } = require('node:perf_hooks')

globalThis.replies = []
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, ...given) => {
    const reply = await listener(event, ...given)
    globalThis.replies.push({ call: given[0], at: performance.timeOrigin + performance.now() })
    return reply
  })
