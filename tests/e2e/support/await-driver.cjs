// Loaded before the program, which begins when the driver has attached itself: in a race of the two,
// the driver now and then waits forever for a page that was there before it.
const { app } = require('electron')

const ready = app.whenReady()
const { promise: attached, resolve: attach } = Promise.withResolvers()
app.whenReady = () => attached.then(() => ready)
globalThis.__playwright_run = () => {
  attach()
}
