/** What answers say, as a document repeats it. */
import { describe, expect, it } from 'vitest';
import { answer } from '../../../server/interview/operations.ts';
import { startInterview } from '../../../server/interview/interview.ts';
import { Told } from '../../../server/interview/writing/told.ts';

describe('sentences', () => {
  it('keeps an answer without a full stop apart from the follow-up behind it', () => {
    const asked = answer(startInterview('Booking', { depth: 'quick' }), 'guests book tables online');
    expect(new Told(answer(asked, 'fewer no-shows')).sentences('question/problem')).toEqual([
      'Guests book tables online.',
      'Success: fewer no-shows.',
    ]);
  });
});
