/** The part of protobufjs that cuts a text into tokens, which its types know by another name. */
declare module 'protobufjs/src/tokenize.js' {
  import type { tokenize } from 'protobufjs';

  const tokens: typeof tokenize;
  // eslint-disable-next-line no-restricted-syntax -- as the library has it
  export default tokens;
}
