/** The entry of the threads of a check of many documents. */
void import('./cli/checkThread.ts').then(async ({ runCheckThread }) => runCheckThread());
