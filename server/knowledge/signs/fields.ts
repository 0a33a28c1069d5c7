/** Names of fields that hold data which laws and standards speak of, without spaces and underscores, in lower case. Data only. */

export interface FieldSign {
  /** The name of a kind in `dataKinds.ts`. */
  readonly data: 'personal data' | 'card data' | 'health data';
  readonly fields: readonly string[];
}

export const fieldSigns: readonly FieldSign[] = [
  { data: 'card data', fields: ['cardnumber', 'creditcardnumber', 'cvv', 'cvc', 'cardholdername', 'cardholder', 'primaryaccountnumber', 'cardexpiry'] },
  { data: 'health data', fields: ['diagnosis', 'diagnoses', 'bloodtype', 'medicalrecordnumber', 'patientid', 'prescription', 'prescriptions', 'allergies', 'medication', 'medications'] },
  {
    data: 'personal data',
    fields: [
      'email', 'emailaddress', 'phone', 'phonenumber', 'mobilenumber', 'firstname', 'lastname', 'fullname', 'surname', 'givenname', 'familyname', 'dateofbirth', 'birthdate', 'birthday', 'dob', 'ssn', 'socialsecuritynumber', 'passportnumber',
      'nationalid', 'streetaddress', 'postaladdress', 'homeaddress', 'shippingaddress', 'billingaddress', 'postalcode', 'zipcode', 'ipaddress', 'iban', 'taxid',
    ],
  },
];
