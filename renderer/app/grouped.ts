/** 100,000: both languages part thousands with the same sign. */
export const grouped = (value: number): string => value.toLocaleString('en-US')
