import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

type Typst = { readonly NodeCompiler: typeof NodeCompiler }

let typst: Typst | undefined

/** The typesetter, loaded for the first document: no start of the program waits for it. */
export const typstCompiler = (...given: Parameters<typeof NodeCompiler.create>): NodeCompiler => {
  // What the package says of itself in its types.
  typst ??= createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as Typst
  return typst.NodeCompiler.create(...given)
}
