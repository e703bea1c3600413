import { inCharset } from './in-charset'

/** A text as Japanese Windows writes it (code page 932); throws for what it has no code for. */
export const shiftJis = (text: string): Uint8Array => inCharset('shift_jis', text)
