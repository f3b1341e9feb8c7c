// The published types bring all of Node's globals into program/ (design/toolchain.md): this is the one call that is used.
declare module 'papaparse' {
  type Options = { readonly delimiter: string; readonly preview?: number };
  const papa: { readonly parse: (text: string, options: Options) => { readonly data: string[][] } };
  export = papa;
}
