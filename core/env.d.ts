// The two things Vite adds to a module that this code base uses: files as text, and folders of them.
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { eager: true; import?: string; query?: string },
  ): Record<string, T>
}

declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it'

  type Container = { readonly validate: (info: string, markup: string) => boolean }
  export default function container(markdown: MarkdownIt, name: string, options: Container): void
}
