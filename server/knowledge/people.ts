/** Who uses systems, as documents call them: in the plural, lower case. Data only; teams that run systems are left out. */

export const peopleWhoUse: readonly string[] = [
  'users', 'end users', 'customers', 'clients', 'members', 'guests', 'visitors', 'subscribers', 'shoppers', 'buyers', 'sellers', 'merchants', 'traders', 'partners', 'tenants', 'consumers',
  'patients', 'nurses', 'doctors', 'physicians', 'clinicians', 'surgeons', 'pharmacists', 'therapists', 'carers', 'radiologists', 'midwives', 'paramedics',
  'drivers', 'couriers', 'riders', 'passengers', 'dispatchers', 'planners', 'pilots', 'skippers', 'crews', 'packers', 'pickers', 'shippers',
  'students', 'pupils', 'teachers', 'parents', 'lecturers', 'tutors', 'examiners', 'researchers', 'librarians',
  'citizens', 'residents', 'applicants', 'case workers', 'caseworkers', 'clerks', 'officers', 'inspectors', 'officials', 'volunteers', 'donors', 'voters',
  'players', 'gamers', 'fans', 'spectators', 'readers', 'journalists', 'editors', 'authors', 'reporters', 'viewers', 'listeners', 'moderators',
  'farmers', 'growers', 'breeders', 'vets', 'technicians', 'fitters', 'installers', 'electricians', 'mechanics', 'foremen',
  'employees', 'staff', 'colleagues', 'managers', 'accountants', 'agents', 'advisers', 'advisors', 'brokers', 'lawyers', 'assistants', 'cashiers', 'waiters', 'supervisors', 'auditors', 'analysts', 'administrators', 'admins', 'operators',
];
