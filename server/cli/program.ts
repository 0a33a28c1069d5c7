/** The commands and their options; loads the one that is called. What each does stands in a file of its own. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from './version.ts';

/** The program, ready to parse a call. `entry` is what the process runs; those of its threads stand beside it. */
export function createProgram(entry: URL): Command {
  const program = new Command('archwright')
    .description('Checks architecture documents: decision records, design documents and plans.')
    .version(version)
    .showHelpAfterError('(run with --help for the options)')
    .exitOverride((error) => {
      // commander's own exits are 0 for --help and --version; every other is a mistake in the call.
      process.exit(error.exitCode === 0 ? 0 : 2);
    });

  program
    .command('check', { isDefault: false })
    .description('Judge documents and report what was found.')
    .argument('[paths...]', 'files or folders, or - for a document from standard input', ['.'])
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addOption(new Option('--preset <preset>', 'which rules are on, over the configuration file').choices(['recommended', 'strict', 'off']))
    .option('-c, --config <file>', 'this configuration file for all documents')
    .option('--stdin-filename <path>', 'what standard input stands for; its configuration and its log count')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the run fail')
        .choices(['error', 'warning', 'info', 'hint'])
        .default('warning'),
    )
    .option('--max-warnings <n>', 'warnings to tolerate before the run fails', wholeNumber)
    .option('--no-color', 'plain text even on a terminal')
    .option('--no-cache', 'judge everything anew, whatever the last run found')
    .option('--cache-dir <folder>', 'where the last run is kept (default: the cache folder of your account)')
    .action(async (paths: string[], options: Record<string, unknown>) => {
      const { runCheck } = await import('./check.ts');
      process.exitCode = await runCheck(paths, options as never, entry);
    });

  program
    .command('rules')
    .description('List every rule.')
    .addOption(new Option('-f, --format <format>', 'how to list').choices(['text', 'json']).default('text'))
    .action(async (options: { format: 'text' | 'json' }) => {
      const { runRules } = await import('./rules.ts');
      process.exitCode = runRules(options.format);
    });

  program
    .command('explain')
    .description('Say what a rule looks for, why it matters and what to do.')
    .argument('<rule>', 'its id, such as adr/status-missing')
    .action(async (rule: string) => {
      const { runExplain } = await import('./explain.ts');
      process.exitCode = runExplain(rule);
    });

  program
    .command('new')
    .description('Write a new document from a template.')
    .addArgument(program.createArgument('[kind]', 'what to write').choices(['adr', 'plan', 'design']).default('adr'))
    .option('-t, --template <id>', "which template; for a record the log's own dialect by default")
    .option('--title <title>', 'what it decides or describes')
    .option('-d, --dir <folder>', 'where to write it; the log found nearby by default')
    .option('--list', 'list the templates and write nothing')
    .action(async (kind: 'adr' | 'plan' | 'design', options: Record<string, unknown>) => {
      const { runNew } = await import('./new.ts');
      process.exitCode = await runNew(kind, options);
    });

  program
    .command('interview')
    .description(
      'Ask the questions of an interview, and write what the answers lead to: a plan with its records and diagrams, one record, or the review of a document.',
    )
    .addOption(
      new Option('-k, --kind <kind>', 'what the answers lead to').choices(['plan', 'clarify', 'decision', 'review']).default('plan'),
    )
    .option('-t, --template <id>', 'which template the document or the record follows (default: "planner" or "madr-4", or asked for)')
    .addOption(
      new Option('--depth <depth>', 'how far the questions go (default: "standard", or asked for)').choices(['quick', 'standard', 'deep']),
    )
    .option('--document <file>', 'the document to review, with --kind review; it takes the judgements unless --out is given')
    .option('-a, --answers <file>', 'the answers: {"name": "…", "answers": {"<question id>": "…"}}')
    .option('-o, --out <folder>', 'where to write the document and its records (default: "docs"), or the reviewed copy')
    .option('--list', 'list the questions and write nothing; with --answers those they leave open, with --document what it shows of each')
    .addOption(new Option('-f, --format <format>', 'how to list').choices(['text', 'json']).default('text'))
    .action(async (options: Record<string, unknown>) => {
      const { runInterview } = await import('./interview.ts');
      process.exitCode = await runInterview(options as never);
    });

  return program;
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Not a whole number.');
  return Number(value);
}
