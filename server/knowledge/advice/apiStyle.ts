/** Which API style: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';

const REST = 'PRODARCH/api-style/rest';
const GRAPHQL = 'PRODARCH/api-style/graphql';
const GRPC = 'PRODARCH/api-style/grpc';

export const apiStyleTopic: AdviceTopic = {
  id: 'advice/api-style', title: 'the API style', source: 'PRODARCH/api-style', questions: ['question/integrations'],
  criteria: ['advice/fit', 'rubric/team-expertise', 'rubric/operational-complexity', 'rubric/ecosystem', 'rubric/observability', 'rubric/hiring'],
  needs: [['fact/browser', 'fact/public-api', 'fact/mobile', 'fact/several-clients', 'fact/service-calls', 'fact/crud', 'fact/streams']],
  options: [
    {
      id: 'advice/api-style/rest', name: 'REST', source: REST, names: ['rest api*', 'restful', 'json over http'], base: [6, 8, 8, 9, 8, 9],
      arguments: [
        { when: [{ fact: 'fact/public-api', is: true }], criterion: 'advice/fit', by: 3, text: 'anybody can call it without a library of ours', source: REST },
        { when: [{ fact: 'fact/crud', is: true }], criterion: 'advice/fit', by: 2, text: 'create, read, update and delete are its verbs', source: REST },
        { when: [{ fact: 'fact/browser', is: true }], criterion: 'advice/fit', by: 1, text: 'browsers speak it, caches understand it', source: REST },
        { when: [{ fact: 'fact/several-clients', is: true }], criterion: 'advice/fit', by: -2, text: 'each shape of data is another endpoint or a fat answer', source: GRAPHQL },
        { when: [{ fact: 'fact/streams', is: true }], criterion: 'advice/fit', by: -2, text: 'updates have to be polled for', source: REST },
        { when: [{ fact: 'fact/service-calls', is: true }, { fact: 'fact/peak-rate', atLeast: 5000 }], criterion: 'advice/fit', by: -1, text: 'text costs time at that rate', source: GRPC },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Another style can stand beside it behind a gateway; published versions stay for their callers.', cost: 'Nothing beyond the service itself.',
    },
    {
      id: 'advice/api-style/graphql', name: 'GraphQL', source: GRAPHQL, names: ['graphql'], base: [4, 5, 5, 7, 5, 6],
      arguments: [
        { when: [{ fact: 'fact/mobile', is: true }], criterion: 'advice/fit', by: 3, text: 'a mobile client fetches what it shows in one request', source: GRAPHQL },
        { when: [{ fact: 'fact/several-clients', is: true }], criterion: 'advice/fit', by: 4, text: 'each client asks for its own shape of data', source: GRAPHQL },
        { when: [{ fact: 'fact/crud', is: true }], criterion: 'advice/fit', by: -2, text: 'plain create, read, update, delete does not need it', source: GRAPHQL },
        { when: [{ fact: 'fact/static-files', is: true }], criterion: 'advice/fit', by: -1, text: 'caches on the way cannot read it', source: GRAPHQL },
        { when: [{ fact: 'fact/team-size', below: 4 }], criterion: 'rubric/operational-complexity', by: -2, text: 'costly queries have to be bounded by somebody', source: 'OWN/advice/api-style' },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Its resolvers can be called by endpoints; clients have to change.', cost: 'Limits on the cost of queries have to be built and watched.',
    },
    {
      id: 'advice/api-style/grpc', name: 'gRPC', source: GRPC, names: ['grpc'], base: [4, 4, 5, 7, 7, 5],
      arguments: [
        { when: [{ fact: 'fact/service-calls', is: true }], criterion: 'advice/fit', by: 4, text: 'services call services by a typed contract', source: GRPC },
        { when: [{ fact: 'fact/peak-rate', atLeast: 5000 }], criterion: 'advice/fit', by: 2, text: 'it is made for high throughput', source: GRPC },
        { when: [{ fact: 'fact/streams', is: true }], criterion: 'advice/fit', by: 2, text: 'it streams both ways', source: GRPC },
        { when: [{ fact: 'fact/browser', is: true }], criterion: 'advice/fit', by: -4, text: 'browsers need a translator', source: GRPC },
        { when: [{ fact: 'fact/public-api', is: true }], criterion: 'advice/fit', by: -4, text: 'outsiders would need its tools', source: GRPC },
        { when: [{ fact: 'fact/mobile', is: true }], criterion: 'advice/fit', by: -1, text: 'proxies on the way may not pass it', source: GRPC },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'A gateway can translate to JSON.', cost: 'Code generation in every language that calls it.',
    },
  ],
};
