/** How well-known credentials are written, by their prefixes and shapes, and those that vendors print as examples. Data only. */

export interface SecretFormat {
  /** With its article: `a GitHub token`. */
  readonly name: string;
  /** What the text must hold for the shape to be looked for. */
  readonly openings: readonly string[];
  /** The first group, or else the whole, is the secret. */
  readonly shape: RegExp;
  /** Characters before the part that is made at random. */
  readonly prefix: number;
  /** Some of these have to stand in the random part; none are asked where this is left out. */
  readonly leastEntropy?: number;
}

export const secretFormats: readonly SecretFormat[] = [
  { name: 'an AWS access key', openings: ['AKIA', 'ASIA'], shape: /(?<![\dA-Za-z])A[KS]IA[2-7A-Z]{16}(?![\dA-Za-z])/g, prefix: 4 },
  { name: 'an AWS secret key', openings: ['ecret_access_key', 'ecretAccessKey', 'SECRET_ACCESS_KEY'], shape: /secret_?access_?key["']?\s{0,4}[:=]\s{0,4}["']?([\d+/A-Z]{40})(?![\d+/=A-Z])/gi, prefix: 0 },
  { name: 'a GitHub token', openings: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], shape: /\b(?:gh[opsur]_[\dA-Za-z]{36,255}|github_pat_\w{60,255})\b/g, prefix: 4 },
  { name: 'a GitLab token', openings: ['glpat-'], shape: /(?<![\w-])glpat-[\w-]{20,64}(?![\w-])/g, prefix: 6 },
  { name: 'a Slack token', openings: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-'], shape: /(?<![\w-])(?:xox[abprs]|xapp)-\d[\dA-Za-z-]{20,200}/g, prefix: 5 },
  { name: 'a Slack webhook', openings: ['hooks.slack.com/services/'], shape: /hooks\.slack\.com\/services\/T\w{6,16}\/B\w{6,16}\/([\dA-Za-z]{20,32})/g, prefix: 0 },
  { name: 'a Stripe live key', openings: ['sk_live_', 'rk_live_'], shape: /\b[rs]k_live_[\dA-Za-z]{24,128}\b/g, prefix: 8 },
  { name: 'a webhook signing secret', openings: ['whsec_'], shape: /\bwhsec_[\d+/A-Za-z]{32,64}(?!\w)/g, prefix: 6 },
  { name: 'a Google API key', openings: ['AIza'], shape: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g, prefix: 4 },
  { name: 'a Google client secret', openings: ['GOCSPX-'], shape: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g, prefix: 7 },
  { name: 'an OpenAI key', openings: ['sk-'], shape: /(?<![\w-])sk-(?:proj-|svcacct-)?[\dA-Za-z]{20}[\w-]{20,180}(?![\w-])/g, prefix: 3, leastEntropy: 3.8 },
  { name: 'an Anthropic key', openings: ['sk-ant-'], shape: /(?<![\w-])sk-ant-[a-z]{3}\d{2}-[\w-]{60,120}(?![\w-])/g, prefix: 13 },
  { name: 'a SendGrid key', openings: ['SG.'], shape: /(?<![\w.-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g, prefix: 3 },
  { name: 'an npm token', openings: ['npm_'], shape: /\bnpm_[\dA-Za-z]{36}\b/g, prefix: 4 },
  { name: 'a PyPI token', openings: ['pypi-'], shape: /(?<![\w-])pypi-AgE[\w-]{60,200}(?![\w-])/g, prefix: 8 },
  { name: 'a DigitalOcean token', openings: ['dop_v1_', 'doo_v1_'], shape: /\bdo[op]_v1_[\da-f]{64}\b/g, prefix: 7 },
  { name: 'a Vault token', openings: ['hvs.', 'hvb.'], shape: /(?<![\w.])hv[bs]\.[\w-]{24,200}(?![\w-])/g, prefix: 4 },
  { name: 'an Azure storage key', openings: ['AccountKey='], shape: /AccountKey=([\d+/A-Za-z]{86}==)/g, prefix: 0 },
  { name: 'a Hugging Face token', openings: ['hf_'], shape: /\bhf_[A-Za-z]{34}\b/g, prefix: 3 },
  { name: 'a private key', openings: ['PRIVATE KEY-----'], shape: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----\s{1,4}(?:[A-Z][\w-]{1,20}: [^\n]{0,80}\n\s{0,4}){0,3}[\d+/=A-Za-z]{40}/g, prefix: 30 },
  { name: 'a password in a connection string', openings: ['://'], shape: /[a-z][\w+.-]{1,20}:\/\/[^\s:/@"'`<>{}$]{1,40}:([^\s:/@"'`<>{}$*]{10,80})@[\w.-]{3,80}/g, prefix: 0, leastEntropy: 3.2 },
];

/** What vendors print in their own documentation, and words by which an author shows that a value is none. */
export const publishedExamples: readonly string[] = ['AKIAIOSFODNN7EXAMPLE', 'AKIAI44QH8DHBEXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'];
export const standInWords: readonly string[] = ['example', 'sample', 'dummy', 'placeholder', 'redacted', 'changeme', 'change_me', 'your', 'insert', 'replace', 'fake', 'secret', 'password', 'xxxx', '0000', '1234', 'abcd', 'test', 'todo', 'mock', 'foobar', '....', '____'];
