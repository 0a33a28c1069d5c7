/** Which primary data store: options and what answers say for and against each. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { productCriteria } from './criteria.ts';

const TRANSACTIONS = 'PRODARCH/databases/transactions';
const DOCUMENTS = 'PRODARCH/databases/documents';
const ANALYTICS = 'PRODARCH/databases/analytics';
const GRAPH = 'PRODARCH/databases/graph';
const SEARCH = 'PRODARCH/databases/search';
const RELATIONAL_COST = 'One primary and a standby, managed or run by oneself; storage grows with the data.';

export const dataStoreTopic: AdviceTopic = {
  id: 'advice/data-store', title: 'the data store', source: 'PRODARCH/databases', questions: ['question/data-stores'], criteria: productCriteria,
  needs: [['fact/transactions', 'fact/documents', 'fact/analytics', 'fact/graph', 'fact/search', 'fact/vectors', 'fact/stock', 'fact/catalogue', 'fact/offline']],
  options: [
    {
      id: 'advice/data-store/postgresql', name: 'PostgreSQL', source: TRANSACTIONS, names: ['postgresql', 'postgres', 'amazon rds', 'cloud sql', 'aurora'], base: [6, 6, 7, 9, 9, 7, 9, 9],
      arguments: [
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: 4, text: 'transactions and relations are what it is made for', source: TRANSACTIONS },
        { when: [{ fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: 2, text: 'a constraint keeps the last one from being given away twice', source: TRANSACTIONS },
        { when: [{ fact: 'fact/documents', is: true }], criterion: 'advice/fit', by: 1, text: 'JSONB takes what does not fit a column', source: TRANSACTIONS },
        { when: [{ fact: 'fact/vectors', is: true }], criterion: 'advice/fit', by: -1, text: 'vectors are an extension to it', source: 'OWN/advice/data-store' },
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: -2, text: 'aggregating many rows reads them whole', source: ANALYTICS },
        { when: [{ fact: 'fact/graph', is: true }], criterion: 'advice/fit', by: -3, text: 'each further step of a relationship is another join', source: GRAPH },
        { when: [{ fact: 'fact/search', is: true }], criterion: 'advice/fit', by: -1, text: 'its text search does without typing errors and facets', source: SEARCH },
        { when: [{ fact: 'fact/offline', is: true }], criterion: 'advice/fit', by: -2, text: 'it is out of reach while there is no connection', source: 'OWN/advice/data-store' },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Standard SQL and a dump; what uses its own features has to be rewritten.', cost: RELATIONAL_COST,
    },
    {
      id: 'advice/data-store/mysql', name: 'MySQL', source: TRANSACTIONS, names: ['mysql', 'mariadb'], base: [5, 6, 7, 9, 9, 7, 8, 8],
      arguments: [
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: 4, text: 'transactions and relations are what it is made for', source: TRANSACTIONS },
        { when: [{ fact: 'fact/stock', is: true }], criterion: 'advice/fit', by: 2, text: 'a constraint keeps the last one from being given away twice', source: TRANSACTIONS },
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: -2, text: 'aggregating many rows reads them whole', source: ANALYTICS },
        { when: [{ fact: 'fact/graph', is: true }], criterion: 'advice/fit', by: -3, text: 'each further step of a relationship is another join', source: GRAPH },
        { when: [{ fact: 'fact/search', is: true }], criterion: 'advice/fit', by: -1, text: 'its text search does without typing errors and facets', source: SEARCH },
        { when: [{ fact: 'fact/offline', is: true }], criterion: 'advice/fit', by: -2, text: 'it is out of reach while there is no connection', source: 'OWN/advice/data-store' },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Standard SQL and a dump.', cost: RELATIONAL_COST,
    },
    {
      id: 'advice/data-store/mongodb', name: 'MongoDB', source: DOCUMENTS, names: ['mongodb', 'mongo'], base: [4, 5, 6, 8, 8, 6, 7, 8],
      arguments: [
        { when: [{ fact: 'fact/documents', is: true }], criterion: 'advice/fit', by: 5, text: 'its query language is made for documents without a fixed schema', source: DOCUMENTS },
        { when: [{ fact: 'fact/catalogue', is: true }], criterion: 'advice/fit', by: 1, text: 'entries of a catalogue are documents', source: DOCUMENTS },
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: -2, text: 'transactions over several documents are the exception in it', source: 'PRODARCH/adr/example' },
        { when: [{ fact: 'fact/graph', is: true }], criterion: 'advice/fit', by: -2, text: 'relationships are followed by hand', source: GRAPH },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Documents export as JSON; queries have to be rewritten.', cost: 'Three nodes at least, managed or run by oneself.',
    },
    {
      id: 'advice/data-store/dynamodb', name: 'DynamoDB', source: DOCUMENTS, names: ['dynamodb'], base: [4, 4, 9, 6, 7, 6, 5, 6],
      arguments: [
        { when: [{ fact: 'fact/documents', is: true }], criterion: 'advice/fit', by: 3, text: 'entries need no common schema', source: DOCUMENTS },
        { when: [{ fact: 'fact/peak-rate', atLeast: 20_000 }], criterion: 'advice/fit', by: 3, text: 'look-ups by key keep their speed at any rate', source: DOCUMENTS },
        { when: [{ fact: 'fact/managed-preferred', is: true }], criterion: 'rubric/operational-complexity', by: 1, text: 'nothing of it is operated by oneself', source: 'PLANNER/rubric/operations' },
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: -2, text: 'its queries are limited to the keys foreseen', source: 'PRODARCH/adr/example' },
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: -3, text: 'its queries are limited to the keys foreseen', source: 'PRODARCH/adr/example' },
        { when: [{ fact: 'fact/graph', is: true }], criterion: 'advice/fit', by: -3, text: 'relationships are followed by hand', source: GRAPH },
      ],
      blocks: [
        { when: [{ fact: 'fact/self-hosted-only', is: true }], text: 'it exists as a service of one cloud only', source: 'PLANNER/interview/budget' },
        { when: [{ fact: 'fact/on-premises', is: true }], text: 'it exists as a service of one cloud only', source: 'PLANNER/interview/restrictions' },
      ],
      reversibility: 'low', wayOut: 'An export exists; the access patterns are built around its keys.', cost: 'By reads and writes: little at low load, much at high and steady load.',
    },
    {
      id: 'advice/data-store/clickhouse', name: 'ClickHouse', source: ANALYTICS, names: ['clickhouse'], base: [2, 3, 4, 6, 7, 7, 4, 7],
      arguments: [
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: 7, text: 'columns make reading many rows of few columns very fast', source: ANALYTICS },
        { when: [{ fact: 'fact/writes-dominate', is: true }], criterion: 'advice/fit', by: 1, text: 'it takes in rows by the batch', source: ANALYTICS },
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: -3, text: 'single rows are costly to change', source: ANALYTICS },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'Tables export as files; it is seldom the data of record.', cost: 'A cluster with fast disks, or a managed one by the hour.',
    },
    {
      id: 'advice/data-store/timescaledb', name: 'TimescaleDB', source: ANALYTICS, names: ['timescaledb', 'timescale'], base: [3, 4, 6, 7, 8, 7, 5, 6],
      arguments: [
        { when: [{ fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: 4, text: 'it keeps series over time inside PostgreSQL', source: ANALYTICS },
        { when: [{ fact: 'fact/transactions', is: true }, { fact: 'fact/analytics', is: true }], criterion: 'advice/fit', by: 1, text: 'the same database holds the transactions', source: ANALYTICS },
      ],
      blocks: [], reversibility: 'medium', wayOut: 'It is PostgreSQL with an extension.', cost: RELATIONAL_COST,
    },
    {
      id: 'advice/data-store/neo4j', name: 'Neo4j', source: GRAPH, names: ['neo4j'], base: [2, 3, 5, 6, 6, 4, 4, 6],
      arguments: [
        { when: [{ fact: 'fact/graph', is: true }], criterion: 'advice/fit', by: 8, text: 'it walks edges natively', source: GRAPH },
        { when: [{ fact: 'fact/transactions', is: true }, { fact: 'fact/graph', is: false }], criterion: 'advice/fit', by: -2, text: 'rows and sums are not what it is made for', source: GRAPH },
      ],
      blocks: [], reversibility: 'low', wayOut: 'Nodes and edges export; every query has to be rewritten.', cost: 'Licences beside the machines once it runs on several of them.',
    },
    {
      id: 'advice/data-store/elasticsearch', name: 'Elasticsearch', source: SEARCH, names: ['elasticsearch', 'opensearch'], base: [2, 4, 4, 8, 8, 4, 6, 7],
      arguments: [
        { when: [{ fact: 'fact/search', is: true }], criterion: 'advice/fit', by: 6, text: 'it searches text and indexes almost at once', source: SEARCH },
        { when: [{ fact: 'fact/transactions', is: true }], criterion: 'advice/fit', by: -4, text: 'it is an index beside the data of record, not their home', source: SEARCH },
      ],
      blocks: [], reversibility: 'high', wayOut: 'The index is built again from the data of record.', cost: 'Memory for the index, on three nodes at least.',
    },
    {
      id: 'advice/data-store/qdrant', name: 'Qdrant', source: 'SYSARCH/document/6.3', names: ['qdrant'], base: [1, 3, 5, 5, 6, 6, 3, 6],
      arguments: [{ when: [{ fact: 'fact/vectors', is: true }], criterion: 'advice/fit', by: 9, text: 'it finds similar vectors', source: 'SYSARCH/document/6.3' }],
      blocks: [], reversibility: 'high', wayOut: 'Vectors are computed again from what they stand for.', cost: 'Memory for the vectors.',
    },
    {
      id: 'advice/data-store/on-device', name: 'SQLite on the device, synchronised', source: 'OWN/advice/data-store', names: ['sqlite'], base: [1, 6, 7, 7, 4, 9, 7, 9],
      arguments: [{ when: [{ fact: 'fact/offline', is: true }], criterion: 'advice/fit', by: 9, text: 'the data is where the user is, connection or not', source: 'OWN/advice/data-store' }],
      blocks: [], reversibility: 'medium', wayOut: 'The copy on the device can be dropped once the server has everything.', cost: 'Nothing to run; conflicts of synchronisation to build and test.',
    },
  ],
};
