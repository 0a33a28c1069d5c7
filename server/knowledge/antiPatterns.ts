/** Ways of thinking that hurt later: how each sounds, why it hurts, what to do instead. Data only; detection is the rules' business. */
import type { AntiPattern } from './adviceSchema.ts';
import { designAntiPatterns } from './antiPatternsOfDesign.ts';

/** Those about timing: things put off, skipped or hurried. */
const timingAntiPatterns: readonly AntiPattern[] = [
  {
    id: 'anti/optimize-later', title: 'Performance later', source: 'PLANNER/anti/optimize-later',
    sounds: ['Performance can be looked at later.', 'First make it work, tuning comes once we have users.', 'Scaling is a problem for next year.'],
    why: 'Where the scale is known already, later means writing it again under load.',
    instead: 'Design for the scale expected, neither a hundredth nor a hundredfold of it.',
    figures: [{ means: 'rate expected within six months in the example', value: 1000, unit: 'req/s' }, { means: 'rate wrongly designed for', value: 10, unit: 'req/s' }],
  },
  {
    id: 'anti/security-later', title: 'Security later', source: 'PLANNER/anti/security-later',
    sounds: ['Authentication comes after the launch.', 'Encryption is planned for phase two.', 'Hardening follows once it is live.'],
    why: 'Identity and permissions run through every endpoint; adding them afterwards means touching all of them.',
    instead: 'Settle the authentication and authorization model in the first phase, however small.',
  },
  {
    id: 'anti/just-a-prototype', title: 'Only a prototype', source: 'PLANNER/anti/prototype',
    sounds: ['It is just a prototype, so no backups yet.', 'This is only a proof of concept.', 'We throw this away afterwards anyway.'],
    why: 'A prototype that works is kept, and then runs without what was left out.',
    instead: 'If it might see production, plan it so: a plan is cheap, retrofitting is not. If it must not, write down how it is kept out.',
  },
  {
    id: 'anti/no-rollback-plan', title: 'No way back', source: 'PLANNER/checklist/operations/rollback',
    sounds: ['There is no going back after the cut-over.', 'If it fails we fix forward.', 'The old system is switched off the same day.'],
    why: 'The first bad release turns into an outage that lasts until somebody finds the fault.',
    instead: 'Keep the former version deployable within minutes, and the schema readable by both.',
    figures: [{ means: 'longest rollback', value: 5, unit: 'min' }],
  },
  {
    id: 'anti/backup-is-hope', title: 'Backups nobody restored', source: 'PLANNER/checklist/data/backup',
    sounds: ['Backups run every night.', 'The provider takes care of backups.', 'We have snapshots in case something happens.'],
    why: 'Whether a backup can be restored is known only once it has been.',
    instead: 'Rehearse the restore on a schedule, and write down how long it took.',
  },
  {
    id: 'anti/analysis-paralysis', title: 'Analysis without end', source: 'HAN/anti/analysis-paralysis',
    sounds: ['We need another round of research before deciding.', 'All options stay open for now.', 'The design has to be complete before we start.'],
    why: 'Months go into a design that the first week of use would have corrected.',
    instead: 'Design enough to begin, decide what is cheap to reverse, learn, and go on.',
  },
  {
    id: 'anti/premature-optimisation', title: 'Optimising unmeasured', source: 'SYSARCH/anti/premature-optimization',
    sounds: ['We cache everything to be safe.', 'This has to be written in Rust for speed.', 'Denormalised from the start, joins are slow.'],
    why: 'Effort and complexity go where no time is lost.',
    instead: 'Measure, find the bottleneck, then optimise that.',
  },
  {
    id: 'anti/design-without-requirements', title: 'Design before requirements', source: 'HEAPTRACE/anti/no-requirements',
    sounds: ['Let us draw the architecture first.', 'The requirements will become clear as we build.'],
    why: 'A good answer to a question nobody asked.',
    instead: 'Ask first, write the answers down, then design.',
  },
  {
    id: 'anti/no-decision-log', title: 'Decisions nobody wrote down', source: 'HEAPTRACE/anti/no-decision-log', alsoIn: ['SYSARCH/anti/undocumented-decisions'],
    sounds: ['Everyone knows why we chose that.', 'We agreed on it in a meeting.'],
    why: 'The same question comes back with every new colleague, and the reasons are gone.',
    instead: 'A record per major trade-off, on the day it is made.',
  },
];

export const antiPatterns: readonly AntiPattern[] = [...timingAntiPatterns, ...designAntiPatterns];
