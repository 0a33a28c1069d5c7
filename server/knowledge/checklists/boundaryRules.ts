/** Five rules for where one component ends and the next begins. Data only. */
import type { ChecklistItem } from '../adviceSchema.ts';

export const boundaryRules: readonly ChecklistItem[] = [
  { id: 'boundary/own-data', title: 'A component owns its data', source: 'HEAPTRACE/boundaries/1', aliases: ['owns its data'], sections: ['components', 'data-model'], guidance: 'Services share no database. Modules of one monolith may.' },
  { id: 'boundary/interfaces', title: 'Boundaries are crossed by interfaces', source: 'HEAPTRACE/boundaries/2', aliases: ['defined interfaces'], sections: ['communication', 'api'], guidance: 'REST, gRPC or events; never a query into another component\'s tables.' },
  { id: 'boundary/independent', title: 'A component deploys on its own', source: 'HEAPTRACE/boundaries/3', aliases: ['deployed independently'], sections: ['deployment', 'components'], guidance: 'As a service by itself, or as a module within the monolith.' },
  { id: 'boundary/shared-concerns', title: 'Shared concerns are libraries', source: 'HEAPTRACE/boundaries/4', aliases: ['shared concerns'], sections: ['components'], guidance: 'Logging, authentication checks and the like are middleware or libraries; making each a service adds a hop to every call.' },
  { id: 'boundary/always-together', title: 'What always moves together is one component', source: 'HEAPTRACE/boundaries/5', aliases: ['always deploy together'], sections: ['components'], guidance: 'Two that share data and are only ever released together have been cut apart by mistake.' },
];
