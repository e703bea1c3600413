// Loaded before the program: whatever it does every few minutes, it does twice a second, and its
// calendar stands so many days later as `globalThis.daysLater` says. Nothing else is different.
const minute = 60_000
globalThis.daysLater = Number(process.env.KAIJI_TEST_DAYS_LATER ?? 0)

const { setInterval: every, Date: Now } = globalThis
globalThis.setInterval = (work, ms, ...given) => every(work, ms >= minute ? 500 : ms, ...given)

const now = () => Now.now() + globalThis.daysLater * 24 * 60 * minute
globalThis.Date = class extends Now {
  constructor(...given) {
    if (given.length === 0) super(now())
    else super(...given)
  }
  static now() {
    return now()
  }
}
