// Modules that exist while the site is built only.
declare module 'virtual:docs-text' {
  // An import statement would make this file a module, which can declare none.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const pieces: import('./docs-text.js').Piece[];
  export default pieces;
}
