/** Every topic the advisor weighs, in the order decisions build on one another. Data only. */
import type { AdviceTopic } from '../topicSchema.ts';
import { authenticationTopic, authorizationTopic } from './access.ts';
import { apiStyleTopic } from './apiStyle.ts';
import { cachingTopic } from './caching.ts';
import { cloudTopic } from './cloud.ts';
import { communicationTopic } from './communication.ts';
import { consistencyTopic } from './consistency.ts';
import { dataStoreTopic } from './dataStore.ts';
import { deploymentTopic } from './deployment.ts';
import { hostingTopic } from './hosting.ts';
import { scalingTopic } from './scaling.ts';
import { styleTopic } from './style.ts';

export const adviceTopics: readonly AdviceTopic[] = [
  styleTopic, dataStoreTopic, consistencyTopic, apiStyleTopic, communicationTopic, authenticationTopic, authorizationTopic, cachingTopic, hostingTopic, cloudTopic, scalingTopic, deploymentTopic,
];
