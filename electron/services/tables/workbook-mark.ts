const begins = Buffer.from('PK\u0003\u0004', 'latin1')

/** Workbooks are zip archives, as their first bytes say. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  begins.equals(bytes.subarray(0, begins.length))
