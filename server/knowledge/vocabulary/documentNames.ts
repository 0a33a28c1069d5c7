/** What design documents are called in their titles: `Design Doc: Tides`, `Tides – Technisches Konzept`. Data only; as headings are compared. */
import { listed } from '../../base/patterns.ts';

/** Nothing else is called so. */
export const designDocumentNames: readonly string[] = listed`
  architecture plan|architecture proposal|architecture document|architecture description|architecture specification
  architecture design|architecture design document|architectural design|architectural design document
  system design|system design document|system design doc|system architecture document|system design specification
  software design|software design document|software design description|software design specification
  software architecture document|software architecture description
  solution design|solution design document|solution architecture document
  technical design|technical design document|technical design doc|technical architecture document|technical design proposal
  technical specification|technical spec|technical proposal|engineering design|engineering design document|engineering design doc
  design document|design doc|design specification|design spec|design proposal
  high level design|high level design document|low level design|low level design document|detailed design|detailed design document
  hld|lld|sdd
  architekturplan|architekturdokument|architekturentwurf|architekturkonzept|systementwurf|softwareentwurf|lösungsentwurf
  technisches konzept|technischer entwurf|technisches design|feinkonzept|grobkonzept|entwurfsdokument|designdokument
  document de conception|document d'architecture|dossier d'architecture|dossier d'architecture technique
  dossier de conception|conception technique|plan d'architecture|spécification technique
  documento de diseño|documento de diseño técnico|diseño técnico|diseño del sistema|documento de arquitectura
  plan de arquitectura|diseño de arquitectura|especificación técnica
  documento de arquitetura|plano de arquitetura|documento de design|projeto técnico
  documento di architettura|documento di progettazione|progetto tecnico
`;

/** Other things are called so, too: a text that is one says more of what a design consists of. */
export const possibleDesignNames: readonly string[] = listed`
  design|service design|platform design|api design|data design|solution|proposal|project proposal|rfc|request for comments
  migration plan|rollout plan|capacity plan|scaling plan|disaster recovery plan|recovery plan|business continuity plan
  software requirements specification|srs|technical plan|implementation plan|engineering plan
  entwurf|konzept|migrationskonzept|migrationsplan|notfallplan|wiederanlaufplan|betriebskonzept|lastenheft|pflichtenheft
  plan de reprise|plan de reprise d'activité|plan de migration|proposition
  plan de recuperación|plan de recuperación ante desastres|plan de migración|propuesta
`;
