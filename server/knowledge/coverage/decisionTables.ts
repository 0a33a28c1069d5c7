/** All decision tables in one list, for the index and the tests. */
import type { DecisionTable } from '../adviceSchema.ts';
import { cacheLayers, cacheTable } from '../tables/caches.ts';
import { cloudTable } from '../tables/clouds.ts';
import { communicationTable } from '../tables/communication.ts';
import { alertTable, loggingSettings, metricTable } from '../tables/observability.ts';
import { riskExamples } from '../tables/riskExamples.ts';
import { scalingConfiguration, shardingStrategies } from '../tables/scaling.ts';
import { errorBody, loginExchange, resourceEndpoints, resourceEvents } from '../tables/serviceInterface.ts';
import { replicationModes, storageTable } from '../tables/storage.ts';
import { deploymentSettings, networkZones, performanceSettings, qualityTargets } from '../tables/targets.ts';
import { securitySettings, threatTable } from '../tables/threats.ts';
import { tradeOffs } from '../tables/tradeOffs.ts';

export const decisionTables: readonly DecisionTable[] = [
  cloudTable, scalingConfiguration, shardingStrategies, tradeOffs, communicationTable, cacheTable, cacheLayers, storageTable, replicationModes, threatTable,
  securitySettings, metricTable, alertTable, loggingSettings, qualityTargets, networkZones, deploymentSettings, performanceSettings, resourceEndpoints,
  resourceEvents, errorBody, loginExchange, riskExamples,
];
