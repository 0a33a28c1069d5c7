/** Whether words on idempotence keep a repeated call from acting twice, or name an id for another purpose. */
import type { Statement } from '../../claims/statement.ts';

/** `logged with the request id`: it tells requests apart for people, and keeps nothing from happening twice. */
export function isForLooking({ words, sentence }: Statement): boolean {
  return (
    /^request ids?$/i.test(words) &&
    /(?<![a-z])(?:log(?:s|ged|ging)?|trac(?:e|es|ed|ing)|correlat[a-z]+|cloudwatch|sentry|kibana|error body|problem details)(?![a-z])/i.test(
      sentence.text,
    )
  );
}
