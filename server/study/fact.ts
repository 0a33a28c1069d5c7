/** What the files of a system say of it, in a vocabulary of its own. Types only; `readers/` finds facts, `proposals/` makes answers of them. */

/** Where something was read. */
export interface Evidence {
  readonly uri: string;
  /** Counted from zero. */
  readonly line: number;
  /** The file as a person would name it, and what stands there: `compose.yaml: redis:7-alpine`. */
  readonly label: string;
}

/** What is found where a system is running or described as running. */
interface ServiceFact {
  readonly kind: 'service';
  readonly name: string;
  /** As the file writes it, digest left out. */
  readonly image?: string;
  readonly ports: readonly string[];
}

/** A product that is run, rented or built on. */
interface ProductFact {
  readonly kind: 'product';
  /** By its name in the knowledge. */
  readonly product: string;
  readonly version?: string;
  /** What the file calls it: a service, a resource. */
  readonly name?: string;
  /** `runs`: started by the files; `rented`: a resource of a provider; `used`: a library for it is a dependency. */
  readonly as: 'runs' | 'rented' | 'used';
}

/** Somebody else's service that the code has a library for. */
interface OutsideFact {
  readonly kind: 'outside';
  readonly name: string;
}

interface CallFact {
  readonly kind: 'call';
  readonly from: string;
  readonly to: string;
}

/** Where the system runs: `Kubernetes`, `ECS`, `AWS`. */
interface PlatformFact {
  readonly kind: 'platform';
  readonly name: string;
}

interface RegionFact {
  readonly kind: 'region';
  readonly name: string;
}

/** How many copies there are: a fixed number, or between two bounds. */
interface CopiesFact {
  readonly kind: 'copies';
  readonly of: string;
  readonly least: number;
  readonly most: number;
  /** What decides between the bounds: `70% CPU`. */
  readonly by?: string;
}

/** What one copy may take. */
interface LimitFact {
  readonly kind: 'limit';
  readonly of: string;
  readonly cpu?: string;
  readonly memory?: string;
}

interface HealthFact {
  readonly kind: 'health';
  readonly of: string;
  readonly check: 'liveness' | 'readiness' | 'startup' | 'health';
}

/** What others may call. */
interface InterfaceFact {
  readonly kind: 'interface';
  readonly style: 'REST' | 'gRPC' | 'GraphQL' | 'events';
  readonly title: string;
  /** Operations, at most a few dozen, in the words of the file. */
  readonly operations: readonly string[];
  /** How many there are in all. */
  readonly count: number;
}

/** How callers prove who they are: `OAuth 2.0`, `bearer tokens (JWT)`. */
interface AccessFact {
  readonly kind: 'access';
  readonly scheme: string;
  readonly scopes: readonly string[];
}

interface LanguageFact {
  readonly kind: 'language';
  readonly name: string;
  readonly version?: string;
}

/** What a pipeline is made with, and what it does with a change. */
interface PipelineFact {
  readonly kind: 'pipeline';
  readonly tool: string;
  readonly steps: readonly ('tests' | 'scans' | 'builds images' | 'deploys')[];
}

/** Where images and packages are brought. */
interface RegistryFact {
  readonly kind: 'registry';
  readonly host: string;
}

interface RolloutFact {
  readonly kind: 'rollout';
  readonly of: string;
  readonly way: 'rolling' | 'canary' | 'blue-green' | 'recreate';
  /** In the words of the file: `5%, then 50%`. */
  readonly detail?: string;
}

interface BackupFact {
  readonly kind: 'backup';
  readonly of: string;
  /** `kept for 7 days`, `with point-in-time recovery`, `at 0 3 * * *`. */
  readonly how: string;
}

/** What takes over when a part is gone: `in several zones`, `with 2 nodes`. */
interface StandbyFact {
  readonly kind: 'standby';
  readonly of: string;
  readonly how: string;
}

interface ProtectionFact {
  readonly kind: 'protection';
  readonly of: string;
  readonly how: 'encrypted at rest' | 'TLS' | 'network policy' | 'disruption budget';
}

/** How secrets reach the system. */
interface SecretFact {
  readonly kind: 'secret';
  readonly by: string;
}

/** How long a call may take and how often it is tried again. */
interface PatienceFact {
  readonly kind: 'patience';
  readonly of: string;
  readonly timeout?: string;
  readonly retries?: number;
}

interface AlertFact {
  readonly kind: 'alert';
  readonly name: string;
  /** `for` of the rule. */
  readonly after?: string;
}

/** What the code is tried with. */
interface TestFact {
  readonly kind: 'test';
  readonly with: string;
  readonly load: boolean;
}

/** A library for a purpose the interview asks for: circuit breakers, schema migrations, log-in. */
interface HelperFact {
  readonly kind: 'helper';
  readonly name: string;
  readonly purpose: 'resilience' | 'migrations' | 'log-in' | 'permissions' | 'feature flags';
}

/** Fields of an interface or a schema that hold data which laws speak of. */
interface SensitiveFact {
  readonly kind: 'sensitive';
  readonly field: string;
  readonly data: string;
}

/** What sets work going by the clock. */
interface ScheduleFact {
  readonly kind: 'schedule';
  readonly of: string;
  readonly cron: string;
}

/** What the system calls itself. */
interface PurposeFact {
  readonly kind: 'purpose';
  readonly name: string;
  readonly text: string;
}

interface OwnerFact {
  readonly kind: 'owner';
  readonly name: string;
}

/** A decision record or design document that is there. */
interface DocumentFact {
  readonly kind: 'document';
  readonly as: 'record' | 'design';
  readonly title: string;
  readonly number?: number;
  /** As the record writes it. */
  readonly status?: string;
}

/** One thing a file says. */
export type Saying =
  | ServiceFact
  | ProductFact
  | OutsideFact
  | CallFact
  | PlatformFact
  | RegionFact
  | CopiesFact
  | LimitFact
  | HealthFact
  | InterfaceFact
  | AccessFact
  | LanguageFact
  | PipelineFact
  | RegistryFact
  | RolloutFact
  | BackupFact
  | StandbyFact
  | ProtectionFact
  | SecretFact
  | PatienceFact
  | AlertFact
  | TestFact
  | HelperFact
  | SensitiveFact
  | ScheduleFact
  | PurposeFact
  | OwnerFact
  | DocumentFact;

export type FactKind = Saying['kind'];

/** Where a saying comes from. */
export interface Source {
  /** Of the file, in the folder under study. */
  readonly path: string;
  readonly evidence: Evidence;
}

/** One thing a file says, and where. */
export type Fact = Saying & Source;

/** Facts of one kind. */
export type FactOf<K extends FactKind> = Extract<Saying, { readonly kind: K }> & Source;

/** Those of `facts` that are of a kind, in their order. */
export function factsOf<K extends FactKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}
