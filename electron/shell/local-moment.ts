const two = (value: number): string => String(value).padStart(2, '0')

/** The day and the time, HH:MM, that this computer's clock shows. */
export const localMoment = (now: Date): { readonly day: string; readonly time: string } => ({
  day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  time: `${two(now.getHours())}:${two(now.getMinutes())}`,
})
