import { type Migration, ofTenant } from '../migrations/migration.ts';

export const tenantKeyVersion: Migration = async (run, roles) => {
  await run(`
    create table tenant_key_version (
      tenant uuid not null,
      version integer not null check (version > 0),
      begun_at timestamptz not null default clock_timestamp(),
      begun_by text not null,
      rewrapped integer not null default 0,
      done_at timestamptz,
      primary key (tenant, version)
    );
    comment on table tenant_key_version is 'Which keys a tenant has had. The keys themselves are in custody, never in a database.';
    comment on column tenant_key_version.begun_at is 'From then on it alone wraps.';
    comment on column tenant_key_version.rewrapped is 'How many subjects'' keys that another had wrapped were wrapped by it.';
    comment on column tenant_key_version.done_at is 'When those before it were destroyed.';
    ${ofTenant('tenant_key_version')}
    grant select, insert on tenant_key_version to ${roles.api};
    grant select on tenant_key_version to ${roles.outside};
  `);
};
