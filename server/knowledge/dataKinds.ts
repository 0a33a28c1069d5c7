/** Kinds of data that laws and standards speak of, the words that show a system holds them, and the regimes that answer for each. Data only. */
import type { DataKind } from './adviceSchema.ts';

export const dataKinds: readonly DataKind[] = [
  {
    id: 'data-kind/personal', source: 'PLANNER/interview/sensitivity', alsoIn: ['PRODARCH/scenario/5/compliance'],
    name: 'personal data', usual: 'GDPR or CCPA',
    words: [
      'personal data', 'personal information', 'personally identifiable', 'pii', 'email address', 'email addresses', 'e-mail address', 'e-mail addresses', 'phone number', 'phone numbers', 'telephone number', 'telephone numbers',
      'date of birth', 'dates of birth', 'birth date', 'birth dates', 'birthdate', 'home address', 'home addresses', 'postal address', 'postal addresses', 'shipping address', 'shipping addresses', 'billing address', 'billing addresses', 'delivery address', 'delivery addresses',
      'social security number', 'social security numbers', 'ssn', 'ssns', 'passport number', 'passport numbers', 'passport scan', 'passport scans', 'national id number', 'national id numbers', 'driving licence number', 'names and addresses', 'names, addresses', 'names and emails', 'names, emails', 'full name and', 'full_name', 'first_name', 'last_name', 'birth_date', 'date_of_birth', 'email_address', 'phone_number', 'home_address', 'passport_number', 'names of tenants', 'names and phone numbers', 'biometric data', 'location history',
    ],
    regimes: [
      'gdpr', 'general data protection regulation', 'dsgvo', 'rgpd', 'uk dpa', 'data protection act', 'data protection law', 'data protection laws', 'data protection regulation', 'data protection regulations', 'data protection impact assessment', 'dpia', 'privacy law', 'privacy laws', 'privacy regulation', 'privacy regulations',
      'privacy act', 'ccpa', 'cpra', 'california consumer privacy act', 'lgpd', 'pipeda', 'pipl', 'pdpa', 'appi', 'popia', 'coppa', 'ferpa', 'hipaa', 'iso 27701', 'iso 27018', 'iso/iec 27701', 'iso/iec 27018', 'fadp', 'revdsg', 'eprivacy', 'bipa', 'right to erasure', 'right to be forgotten', 'data subject',
    ],
  },
  {
    id: 'data-kind/card', source: 'PLANNER/interview/sensitivity', alsoIn: ['PRODARCH/scenario/5/compliance'],
    name: 'card data', usual: 'PCI DSS',
    words: [
      'card number', 'card numbers', 'credit card number', 'credit card numbers', 'credit cards', 'credit card data', 'credit card details', 'credit card information', 'debit cards', 'card data', 'card details', 'payment card', 'payment cards', 'payment card data', 'cardholder', 'cardholder data', 'cardholders', 'primary account number', 'cvv', 'cvc', 'card payments', 'pan and expiry', 'the pan', 'card number and expiry',
    ],
    regimes: ['pci', 'pci dss', 'pci-dss', 'pcidss', 'payment card industry', 'saq a', 'saq-a', 'saq d', 'psd2'],
  },
  {
    id: 'data-kind/health', source: 'PLANNER/interview/sensitivity', alsoIn: ['PRODARCH/scenario/5/compliance'],
    name: 'health data', usual: 'HIPAA, or GDPR article 9',
    words: [
      'health data', 'health information', 'health record', 'health records', 'medical data', 'medical record', 'medical records', 'medical history', 'medical histories', 'patient data', 'patient record', 'patient records', 'patient information', 'protected health information', 'phi', 'ephi', 'diagnoses', 'diagnosis and', 'prescriptions', 'medications', 'medication of', 'blood values', 'blood results', 'lab values', 'vaccination records', 'allergies', 'lab results', 'test results of patients', 'clinical data', 'clinical notes', 'electronic health record', 'ehr', 'ehrs',
    ],
    regimes: ['hipaa', 'hitech', 'hitrust', 'gdpr', 'general data protection regulation', 'dsgvo', 'dspt', 'phipa', 'patient data protection act', 'business associate agreement', 'medical device regulation', 'iso 27799', '21 cfr part 11', 'data protection law', 'data protection laws', 'health data law', 'hds', 'sgb v', 'ehds', 'pdpa', 'pipeda', 'privacy act'],
  },
];
