import { type Migration, ofTenant } from '../migrations/migration.ts';

export const tenantKey: Migration = async (run, roles) => {
  await run(`
    create table tenant_key (
      tenant uuid primary key,
      wrapped bytea not null
    );
    comment on table tenant_key is 'What wraps the keys of a tenant''s subjects.';
    comment on column tenant_key.wrapped is 'Under a key derived from the installation''s secret: nonce, tag, ciphertext.';
    ${ofTenant('tenant_key')}
    grant select, insert on tenant_key to ${roles.api};
  `);
};
