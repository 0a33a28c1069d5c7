/** Fonts are bundled as bytes. */
declare module '*.woff2' {
  const bytes: Uint8Array;
  export { bytes as default };
}
