import { tenantKey } from './001-tenant-key.ts';
import { subjectKey } from './002-subject-key.ts';
import { readKeys } from './003-read-keys.ts';
import { writeKeys } from './004-write-keys.ts';
import { forgottenForGood } from './005-forgotten-for-good.ts';
import { noClientOutside } from './010-no-client-outside.ts';
import { tenantKeyVersion } from './011-tenant-key-version.ts';
import { wrappedByVersion } from './012-wrapped-by-version.ts';
import { tenantKeysOfApi } from './013-tenant-keys-of-api.ts';
import { keysOfNarrowRooms } from './014-keys-of-narrow-rooms.ts';
import { draftKeys } from './015-draft-keys.ts';

/** Of the database of keys, a cluster of its own in production. In order, for good. */
export const keysMigrations = {
  '001-tenant-key': tenantKey,
  '002-subject-key': subjectKey,
  '003-read-keys': readKeys,
  '004-write-keys': writeKeys,
  '005-forgotten-for-good': forgottenForGood,
  '010-no-client-outside': noClientOutside,
  '011-tenant-key-version': tenantKeyVersion,
  '012-wrapped-by-version': wrappedByVersion,
  '013-tenant-keys-of-api': tenantKeysOfApi,
  '014-keys-of-narrow-rooms': keysOfNarrowRooms,
  '015-draft-keys': draftKeys,
};
