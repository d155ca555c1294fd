import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeDrafts,
  draftFor,
  forgetDraftsOf,
  isDraftWaiting,
  keepDraft,
  openDraftsFor,
} from './drafts.ts';

const place = { owner: 'ett ombud', form: 'uppdrag U-2012-001 NoteContact' };
const written = { data: { channel: 'TELEFON' }, personal: { note: 'Ringer i morgon' } };

describe('what was written when the session ended', () => {
  beforeEach(() => {
    closeDrafts();
    openDraftsFor(place.owner);
  });

  it('is there for the same person in the same form', () => {
    keepDraft(place, written);
    openDraftsFor(place.owner);
    expect(draftFor(place)).toEqual(written);
    expect(draftFor({ ...place, form: 'another' })).toBeUndefined();
  });

  it('is gone for good when another logs in', () => {
    keepDraft(place, written);
    openDraftsFor('två ombud');
    openDraftsFor(place.owner);
    expect(draftFor(place)).toBeUndefined();
  });

  it('is gone where its client was forgotten, and no other', () => {
    keepDraft(place, written);
    forgetDraftsOf('uppdrag', 'U-2012-00');
    forgetDraftsOf('systemfel', 'U-2012-001');
    expect(draftFor(place)).toEqual(written);
    forgetDraftsOf('uppdrag', 'U-2012-001');
    expect(draftFor(place)).toBeUndefined();
    expect(isDraftWaiting()).toBe(false);
  });

  it('is not kept for one who logged out', () => {
    closeDrafts();
    keepDraft(place, written);
    expect(isDraftWaiting()).toBe(false);
  });
});
