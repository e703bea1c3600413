// What Vite makes of files that are not scripts.
declare module '*.css'
declare module '*.ttf?url' {
  const address: string
  export default address
}
declare module '*.mjs?url' {
  const address: string
  export default address
}
