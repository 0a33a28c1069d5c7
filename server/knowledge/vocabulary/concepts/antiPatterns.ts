/** Words that give an anti-pattern away: things put off, built again, tied together, left out. Data only; what is said of them is read in `claims`. */
import type { ConceptWords } from './schema.ts';

export const antiPatternConcepts = {
  // Only a prototype
  'only-prototype': ['just a prototype', 'only a prototype', 'merely a prototype', 'simply a prototype', 'just the prototype', 'only the prototype', 'just be a prototype', 'only be a prototype', 'just a small prototype', 'only a small prototype', 'just a quick prototype', 'just our prototype', 'just a proof of concept', 'only a proof of concept', 'merely a proof of concept', 'just the proof of concept', 'just a poc', 'only a poc', 'just a demo', 'only a demo', 'just the demo', 'only a throwaway', 'just a throwaway', 'throwaway prototype'],
  'production-concern': ['backup*', 'monitoring', 'alert*', 'auth', 'authentication', 'authorization', 'authorisation', 'security', 'encryption', 'test', 'tests', 'testing', 'error handling', 'logging', 'rate limit*', 'validation', 'migrations', 'redundancy', 'scaling', 'scalability', 'production', 'slo', 'slos', 'runbook*', 'documentation', 'access control', 'login', 'logins'],
  skipped: ['skip', 'skips', 'skipped', 'skipping', 'leave out', 'left out', 'leaves out', 'omit*', 'ignore', 'ignores', 'ignored', 'unnecessary', 'overkill', 'do without', 'does without', 'no need', 'dropped'],

  // Real time
  everything: ['everything', 'all of it', 'all data', 'all live data', 'all updates', 'all screens', 'all views', 'all pages', 'all features', 'all events', 'all changes', 'all reports', 'all lists', 'all communication', 'all interactions', 'every update', 'every screen', 'every view', 'every page', 'every feature', 'every event', 'every change', 'every single change', 'every report', 'every interaction', 'the whole system', 'the entire system', 'the whole application', 'the entire application', 'the whole product', 'the entire product'],
  'real-time': ['real time', 'realtime'],

  // Built again
  'home-grown': ['build our own', 'built our own', 'building our own', 'builds its own', 'build its own', 'build an own', 'write our own', 'writing our own', 'writes its own', 'wrote our own', 'roll our own', 'rolling our own', 'develop our own', 'developing our own', 'implement our own', 'implementing our own', 'implements its own', 'create our own', 'creating our own', 'build the', 'build a custom', 'build a bespoke', 'write a custom', 'write a bespoke', 'develop a custom', 'implement a custom', 'implements a custom', 'create a custom', 'custom', 'custom built', 'homegrown', 'home grown', 'home built', 'hand rolled', 'bespoke', 'build from scratch', 'write from scratch'],
  'bought-part': [
    'auth', 'authn', 'authentication', 'auth system', 'auth service', 'auth server', 'authentication system', 'authentication service', 'authentication server', 'identity provider', 'identity service', 'identity system', 'login system', 'login service', 'login server',
    'queue', 'message queue', 'job queue', 'task queue', 'event queue', 'message broker', 'event broker', 'message bus', 'event bus', 'queue system', 'queueing system', 'message system', 'cache', 'cache layer', 'caching layer', 'cache server', 'caching system', 'orchestrator', 'container orchestrator', 'workflow orchestrator', 'orchestration engine', 'orchestration layer', 'workflow engine', 'workflow system',
    'scheduler', 'job scheduler', 'task scheduler', 'container scheduler', 'workflow scheduler', 'database', 'database engine', 'database system', 'storage engine', 'orm', 'search engine', 'search server', 'service mesh', 'load balancer', 'feature flag system', 'feature flag service', 'secrets manager', 'secrets store', 'secret store',
  ],

  // Reasons that are none
  novelty: ['newest', 'latest', 'cutting edge', 'bleeding edge', 'state of the art', 'modern', 'hot', 'hottest', 'trendy', 'trending', 'hyped', 'brand new', 'next generation', 'future'],
  fashion: ['everybody uses', 'everyone uses', 'everybody is using', 'everyone is using', 'everybody is moving', 'everyone is moving', 'everybody moves', 'everyone moves', 'the industry is moving', 'all the hype'],
  wish: ['want', 'wants', 'wanted', 'would like', 'wish', 'wishes', 'chance', 'opportunity', 'excuse', 'keen', 'eager', 'excited', 'love to'],
  'to-learn': ['to learn', 'to try', 'to try out', 'to play with', 'to gain experience', 'to gain some experience', 'to gain more experience', 'to gain hands on', 'to get experience', 'to get some experience', 'to get hands on', 'for us to learn'],
  career: ['looks good on', 'look good on', 'on our cv', 'on our cvs', 'on the cv', 'for our cv', 'for our cvs', 'for the cv', 'on our resume*', 'for our resume*', 'on our résumé*', 'for our résumé*', 'attractive to candidates', 'attractive for candidates', 'exciting to work with', 'fun to work with', 'good experience for the team', 'good experience for our', 'great experience for the team', 'great experience for our', 'valuable experience for the team', 'valuable experience for our', 'good learning experience', 'great learning experience', 'valuable learning experience', 'nice learning experience', 'useful exercise for the team', 'good exercise for the team', 'nice exercise for the team', 'great exercise for the team'],
  'famous-company': ['netflix', 'google', 'amazon', 'facebook', 'meta', 'uber', 'spotify', 'twitter', 'linkedin', 'airbnb', 'shopify', 'faang', 'big tech'],

  // Boundaries
  together: ['together', 'at the same time', 'simultaneously', 'in lockstep', 'in lock step', 'in strict lockstep', 'as one', 'all at once', 'in order', 'in this order', 'in that order', 'in the same order', 'in the same sequence', 'in a fixed order', 'in fixed order', 'in a given order', 'in a strict order', 'in strict order', 'in sequence', 'in a fixed sequence', 'on one release train', 'in one release', 'in the same release'],
  'several-services': ['services', 'microservice*', 'components', 'both', 'backends', 'apis', 'applications', 'apps', 'service and', 'service with'],
  'all-of-them': ['all three', 'all four', 'all five', 'all six', 'all of them', 'both of them', 'the three', 'the four'],
  'deploys-apart': ['independent', 'independently', 'sidecar*', 'same pod', 'one pod', 'need not', 'staging', 'test environment', 'monolith*', 'modules'],
  'any-part': ['any module', 'any service', 'any component', 'any package', 'any layer', 'any class', 'any part', 'every module', 'every service', 'every component', 'every package', 'every layer', 'every class', 'every part', 'each module', 'each service', 'each component', 'each package', 'all modules', 'all services', 'all components', 'all packages', 'all parts'],
  'any-other': ['any other', 'every other', 'each other', 'all others', 'all other', 'any of the other*', 'anything', 'all of the others'],
  'global-state': ['global state', 'global variable*', 'globals', 'singleton*', 'static state', 'service locator', 'static context', 'global context', 'global object*', 'shared mutable'],
  'does-everything': ['handles everything', 'does everything', 'responsible for everything', 'responsible for all', 'contains all business logic', 'all business logic', 'all the business logic', 'all logic', 'one service for', 'all functionality', 'all features in', 'everything runs in', 'one big service', 'central service for'],

  // Vendors
  'lock-in': ['lock in', 'locked in', 'vendor lock*', 'proprietary', 'only available on', 'tied to one vendor', 'tied to a single vendor', 'tied to one provider', 'tied to a single provider', 'tied to one cloud', 'tied to aws', 'tied to azure', 'tied to gcp'],
  'all-in': ['all in on', 'fully committed to', 'bet everything on', 'go all in'],
  exit: ['exit', 'exit plan', 'exit strategy', 'way out', 'migration path', 'portable', 'portability', 'can be replaced', 'replaceable', 'move away', 'moving away'],
  loosening: ['abstraction', 'adapter*', 'port', 'ports', 'export*', 'standard protocol', 'open standard', 'open source', 'compatible', 'swap', 'swapped', 'switch to', 'wrapped'],

  // Load
  'toy-store': ['sqlite', 'spreadsheet*', 'excel file', 'csv file*', 'json file', 'flat file*', 'in memory store'],
  optimisation: ['denormalis*', 'denormaliz*', 'precompute*', 'pre compute*', 'shard', 'sharded', 'sharding', 'hand optimis*', 'hand optimiz*', 'micro optimis*', 'micro optimiz*', 'in rust', 'in c', 'in c++', 'in go', 'in assembly', 'in zig', 'rewrite', 'rewritten'],
  'optimise-all': ['cache everything', 'caches everything', 'caching everything', 'cache all data', 'cache all queries', 'cache all responses', 'cache all reads', 'cache all requests', 'everything is cached', 'everything is denormalised', 'everything is denormalized', 'everything is precomputed', 'optimise everything', 'optimize everything', 'optimise all', 'optimize all', 'for maximum performance', 'for ultimate performance'],
  'to-be-safe': ['from the start', 'from the beginning', 'from the outset', 'from day one', 'to be safe', 'just in case', 'because joins are slow', 'joins are slow', 'up front', 'for speed', 'for performance', 'because it is fast', 'because it is faster', 'to be fast'],
  measurement: ['measure*', 'measuring', 'profile', 'profiles', 'profiled', 'profiler', 'profiling', 'benchmark*', 'load test*', 'flame graph*', 'p95', 'p99', 'trace', 'traces', 'metrics', 'numbers show', 'data shows', 'observed'],

  // Failure
  swallow: ['swallow*', 'silently', 'suppress', 'suppresses', 'suppressed', 'ignored', 'ignore', 'ignores', 'empty catch', 'catch and ignore', 'discard', 'discards', 'discarded'],
  'harmless-value': ['empty list', 'empty array', 'empty string', 'empty result', 'empty response', 'empty object', 'null', 'zero', 'default value', 'default values'],
  answering: ['return', 'returns', 'returned', 'returning', 'used', 'is used', 'yields', 'responds with', 'answers with', 'emit', 'emits', 'emitted'],
  told: ['log', 'logs', 'logged', 'logging', 'alert', 'alerts', 'alerted', 'mark', 'marks', 'marked', 'flag', 'flags', 'flagged', 'metric', 'metrics', 'count', 'counts', 'counted', 'counter', 'warn', 'warns', 'warned', 'warning', 'notify', 'notifies', 'notified', 'show', 'shows', 'shown', 'report', 'reports', 'reported', 'retry', 'retries', 'retried', 'dead letter', 'degraded', 'banner', 'trace', 'traced', 'traces', 'monitored'],
  'never-fails': ['cannot fail', 'can not fail', 'can t fail', 'never fail', 'never fails', 'will not fail', 'won t fail', 'always succeed', 'always succeeds', 'is always available', 'are always available', 'be always available', 'always be available', 'is always reachable', 'are always reachable', 'is always online', 'is always up', 'are always up', 'always works', 'assume success', 'assumes success'],
  'failure-left-out': ['only the happy path', 'just the happy path', 'only happy path', 'only covers the happy path', 'only describes the happy path', 'only handles the happy path', 'happy path only', 'no error handling', 'without error handling', 'error handling is not needed', 'error handling is not necessary', 'error handling is not described', 'error handling is not covered', 'no failure case*'],

  // No decision, no way back, no test
  'open-ended': ['options stay open', 'options remain open', 'options are kept open', 'options are still open', 'options stays open', 'option stays open', 'option remains open', 'keep options open', 'keep our options open', 'keep all options open', 'keep all our options open', 'no decision is made', 'no decision will be made', 'no decision can be made', 'no decision has been made', 'no decision is taken', 'no decision will be taken', 'no decision can be taken', 'no decision has been taken', 'design must be complete before', 'design has to be complete before'],
  'more-analysis': ['another round of research', 'another round of analysis', 'further research', 'more research', 'additional research', 'further analysis', 'more analysis', 'additional analysis', 'further study', 'more study', 'further investigation', 'more investigation', 'further evaluation', 'more evaluation'],
  'one-way-change': ['irreversible', 'no going back', 'no way back', 'point of no return', 'cannot be undone', 'cannot be rolled back', 'cannot be reverted', 'cannot be taken back', 'no rollback', 'no plan to get back', 'no plan to go back', 'no plan for going back', 'never roll back', 'fix forward', 'fix it forward', 'roll forward only', 'forward only', 'big bang', 'switched off the same day', 'switch off the old', 'decommissioned the same day', 'one way migration', 'hard cutover', 'hard cut over'],
  'way-prepared': ['snapshot', 'backup', 'backed up', 'parallel', 'dual write', 'dual writes', 'dual writing', 'shadow', 'only after', 'rehears*', 'staged', 'canary', 'dry run', 'tested', 'so we', 'so it', 'so a', 'so the', 'therefore', 'kept for', 'stays for', 'stay for', 'until', 'behind a flag', 'up to then'],
  'tried-out': ['tested', 'tried', 'rehearsed', 'verified', 'restored', 'practised', 'practiced', 'restoring'],
  'hoped-for': ['untested backup*', 'untested restore*', 'no restore test*', 'no restore drill*', 'no restore rehears*', 'takes care of', 'take care of', 'should be fine', 'should be enough', 'should be restorable', 'should work', 'we hope', 'we trust', 'we assume', 'we expect'],
  'will-be-tried': ['so we', 'therefore', 'which is why', 'will be tested', 'will be restored', 'will be rehearsed', 'is no backup', 'restored every', 'restored each', 'restored monthly', 'restored quarterly', 'drill every', 'drills every', 'monthly drill*', 'quarterly drill*', 'tested monthly', 'tested quarterly', 'rehearsed every', 'rehearsed each', 'rehearsed monthly', 'rehearsed quarterly'],
} as const satisfies ConceptWords;
