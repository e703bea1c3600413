// The two things Vite adds to a module that this code base uses: files as text, and folders of them.
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { eager: true; import?: string; query?: string },
  ): Record<string, T>
}
