/** The entry of the threads in which the language server reads the documents of a large workspace. */
void import('./workspace/nodeReaders.ts').then(async ({ runReader }) => runReader());
