/** Milliseconds that this thread has worked: what else the machine does is not in it. */
export function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
