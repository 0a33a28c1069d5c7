/** By which words people name the parts of a system in a sentence. Data only; lower case, singular unless a plural is as usual. */

export const partWords: Readonly<
  Record<'kinds' | 'units' | 'alone' | 'general' | 'clients' | 'devices' | 'groups', readonly string[]>
> = {
  /** What a part is called last: `order service`, `Sidekiq workers`. */
  kinds: [
    'monolith', 'front ?end', 'front-end', 'back ?end', 'back-end', 'service', 'microservice', 'workers?', 'gateway', 'api', 'app', 'application', 'scheduler', 'server', 'daemon', 'proxy', 'dashboard', 'portal', 'consumers?', 'importer',
    'exporter', 'indexer', 'crawler', 'bff', 'spa', 'website', 'lambda', 'function', 'cron job', 'admin ui', 'ui',
  ],
  /** One that a whole system may be. */
  units: ['monolith', 'app', 'application', 'backend', 'back-end', 'api', 'server', 'service'],
  /** These name a part without a word in front. */
  alone: ['front end', 'frontend', 'front-end', 'back end', 'backend', 'back-end', 'gateway', 'worker', 'workers', 'scheduler', 'bff', 'spa', 'importer', 'exporter', 'indexer', 'crawler', 'dashboard'],
  /** In front of such a word they name no certain part. */
  general: [
    'modular', 'classic', 'simple', 'small', 'big', 'single', 'plain', 'normal', 'typical', 'good', 'new', 'old', 'own', 'other', 'another', 'each', 'every', 'any', 'same', 'separate', 'different', 'first', 'second', 'third', 'last', 'next', 'main', 'whole', 'entire',
    'more', 'deployable', 'external', 'third-party', 'managed', 'legacy', 'existing', 'current', 'public', 'internal', 'majestic', 'distributed', 'stateless', 'few', 'several', 'many', 'two', 'three', 'four', 'five', 'six', 'their', 'we', 'i', 'it', 'they', 'you', 'our', 'my', 'this', 'that', 'these', 'use', 'uses', 'using', 'run', 'runs', 'have', 'has', 'want', 'need', 'needs', 'build', 'add', 'via', 'from', 'into', 'then', 'just', 'only', 'also', 'called', 'to', 'of', 'by', 'with', 'and', 'or', 'in', 'on', 'for', 'is', 'as', 'at', 'per',
  ],
  /** What people hold in their hands: it calls the system and is none of its parts. */
  clients: ['mobile', 'tablet', 'phone', 'ios', 'android', 'native', 'desktop', 'browser', 'customer', 'client'],
  /** What stands in a shop, a lorry or a wall: it sends to the system and is none of its parts. */
  devices: ['scanner', 'sensor', 'meter', 'printer', 'card reader', 'badge reader', 'label reader', 'thermometer', 'barometer', 'beacon', 'camera', 'payment terminal', 'card terminal', 'turnstile'],
  /** What a list of parts is announced by. */
  groups: ['services', 'microservices', 'modules', 'components', 'parts', 'units', 'deployables', 'containers', 'processes', 'apps'],
};
