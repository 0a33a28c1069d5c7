/** Addresses in the settings of a service: which product, service or outside host each leads to. What stands before an `@` is never taken over. */
import type { Fact } from './fact.ts';
import { sayingOf, signsOfScheme, withDefaults } from './signLookup.ts';
import { fact, type SystemFile } from './systemFile.ts';

/** A setting of a service, as a file gives it. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

const ADDRESS = /^([a-z][a-z\d+.:-]{0,40}):\/\/(?:[^@/?#\s]{0,200}@)?([\w.-]+)(?::\d+)?/i;
/** `payments:8080`: a host of one's own, by its port. */
const HOST = /^([a-z][\w-]*(?:\.[\w-]+)*):\d{2,5}$/i;
/** Hosts that no system outside answers for. */
const INSIDE =
  /^(?:[\w-]+|[\d.]+|.*\.(?:local|localhost|internal|svc|cluster\.local|test|example|invalid)|(?:.*\.)?example\.(?:com|org|net))$/i;

/** Facts of what `from` is told to call: services by their names, among `known` where it is given, products by their schemes, others by their hosts. */
export function callsIn(file: SystemFile, from: string, settings: readonly Setting[], known?: ReadonlySet<string>): readonly Fact[] {
  return settings.flatMap(({ key, value, line }) => {
    const text = withDefaults(value).trim();
    const [, scheme = '', named] = ADDRESS.exec(text) ?? [];
    const host = named ?? HOST.exec(text)?.[1];
    if (host === undefined) return [];
    const facts: Fact[] = signsOfScheme(scheme).map((sign) => fact(file, line, `${key} (${host})`, sayingOf(sign, 'used')));
    const service = host.split('.', 1)[0] ?? host;
    if (isService(host, service, known) && service !== from)
      facts.push(fact(file, line, `${from}: ${key}`, { kind: 'call', from, to: service }));
    else if (!INSIDE.test(host) && /^https?$/i.test(scheme))
      facts.push(fact(file, line, `${key} (${host})`, { kind: 'outside', name: host }));
    return facts;
  });
}

/** Where nobody knows the names of the services, a bare name and one of the cluster's own are taken for one. */
function isService(host: string, service: string, known: ReadonlySet<string> | undefined): boolean {
  if (!INSIDE.test(host) || host === 'localhost' || /^[\d.]+$/.test(host)) return false;
  return known?.has(service) ?? (host === service || host.includes('.svc'));
}
