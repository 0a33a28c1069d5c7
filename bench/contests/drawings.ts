/** Whether Mermaid can read drawings: our verdicts against `mermaid.parse` in the same process, warm. One that differs fails the contest. */
import { isSurelySound } from '../../server/diagrams/sound/isSurelySound.ts';
import { loadParse, type Parse } from '../../server/mermaid/loadParse.ts';
import { MermaidJudge } from '../../server/mermaid/judge.ts';
import { listedDrawings, typicalDrawings } from '../drawings.ts';
import { median } from '../measure.ts';
import { duration, type Result } from '../table.ts';

const COUNT = 140;

export async function drawings(rounds: number): Promise<readonly Result[]> {
  const parse = await loadParse();
  const judge = new MermaidJudge();
  const isRead = async (text: string): Promise<boolean> => isSurelySound(text) || (await judge.faultOf(text)) === undefined;
  return [
    {
      ...(await compared(`verdicts on ${COUNT} typical drawings / mermaid.parse`, typicalDrawings(COUNT), isRead, parse, rounds)),
      must: 0.1,
      aim: 0.04,
    },
    await compared('verdicts and repairs on every listed drawing / mermaid.parse', listedDrawings(), isRead, parse, rounds),
  ];
}

async function compared(
  what: string,
  texts: readonly string[],
  isRead: (text: string) => Promise<boolean>,
  parse: Parse,
  rounds: number,
): Promise<Result> {
  const byMermaid = async (text: string): Promise<boolean> =>
    parse(text).then(
      () => true,
      () => false,
    );
  for (const text of texts) if ((await isRead(text)) !== (await byMermaid(text))) throw new Error(`Our verdict is not Mermaid's: ${text}`);
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timeOf(texts, isRead));
    times.theirs.push(await timeOf(texts, byMermaid));
  }
  return {
    what,
    ours: duration(median(times.ours)),
    against: duration(median(times.theirs)),
    value: median(times.ours) / median(times.theirs),
  };
}

async function timeOf(texts: readonly string[], judge: (text: string) => Promise<boolean>): Promise<number> {
  const started = performance.now();
  for (const text of texts) await judge(text);
  return performance.now() - started;
}
