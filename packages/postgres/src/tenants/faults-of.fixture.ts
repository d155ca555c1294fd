import type { Catalogue, TableFacts } from './read-catalogue.fixture.ts';

/** What a database is to be like, in writing: whatever it is besides is a fault. */
export type Written = {
  /** By table: each of its policies. */
  readonly policies: Readonly<Record<string, readonly string[]>>;
  /** By table and role. Nobody else may do anything with it. */
  readonly grants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By table of a read model: the roles of the narrow rooms that read it. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
  /** Tables with rows of no tenant. */
  readonly withoutTenant: readonly string[];
  /** Unique keys that do not begin with the tenant, and why. */
  readonly otherKeys: Readonly<Record<string, string>>;
  /** By function: who may call it. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
  /** Functions that act as their owner, who it is. */
  readonly definers: Readonly<Record<string, string>>;
  readonly powers: readonly string[];
  readonly rights: readonly string[];
};

/** Of a table of a read model, whose schema the projector makes. */
const ofReadModel = ({ name }: TableFacts, { told = {} }: Written) => ({
  policies: ['keeper: all to projector where unset', 'tenant: select to public where own'],
  grants: Object.fromEntries(
    ['api', 'outside', 'verifier', ...(told[name] ?? [])].map((role) => [role, 'select']),
  ),
});

/** Everything by which one tenant might come to another's rows, and everything that is not written. */
export function faultsOf(catalogue: Catalogue, written: Written): readonly string[] {
  return [
    ...catalogue.tables.flatMap((table) => [
      ...isolationFaults(table),
      ...keyFaults(table, written),
      ...rightFaults(table, written),
    ]),
    ...referenceFaults(catalogue),
    ...functionFaults(catalogue, written),
    ...differences('power', catalogue.powers, written.powers),
    ...differences('right', catalogue.rights.filter(isOfPublic), written.rights),
    ...goneFaults(catalogue, written),
  ];
}

export function hasTenant({ tenantColumns }: TableFacts): boolean {
  return tenantColumns.length > 0;
}

function isolationFaults(table: TableFacts): readonly string[] {
  const { name, kind, options, enabled, forced, policies } = table;
  if (kind === 'view') {
    return options.includes('security_invoker=true') ? [] : [`view ${name} reads as its owner`];
  }
  if (!hasTenant(table)) return [];
  if (kind !== 'table') return [`${kind} ${name} holds rows of tenants`];
  return [
    ...(enabled ? [] : [`${name}: row-level security is not enabled`]),
    ...(forced ? [] : [`${name}: row-level security does not bind its owner`]),
    ...(policies.length > 0 ? [] : [`${name} has no policy`]),
  ];
}

function keyFaults(table: TableFacts, { otherKeys }: Written): readonly string[] {
  if (!hasTenant(table)) return [];
  return table.keys
    .filter(({ name, columns: [first = ''] }) => {
      return !table.tenantColumns.includes(first) && !(name in otherKeys);
    })
    .map(({ name }) => `${table.name}: the key ${name} does not begin with the tenant`);
}

function rightFaults(table: TableFacts, written: Written): readonly string[] {
  const { name, schema, owner } = table;
  const isReadModel = schema !== 'public';
  const ofNobody = !hasTenant(table);
  const own = isReadModel
    ? { ...ofReadModel(table, written), ...(ofNobody ? { policies: [] } : {}) }
    : { policies: written.policies[name] ?? [], grants: written.grants[name] ?? {} };
  const grants = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([role, may]) => `${role}: ${may}`);
  return [
    ...differences(`policy of ${name}`, table.policies, own.policies),
    ...differences(`grant on ${name}`, grants(table.grants), grants(own.grants)),
    ...(owner === (isReadModel ? 'projector' : 'owner') ? [] : [`${name} belongs to ${owner}`]),
    ...(ofNobody && !isReadModel && !written.withoutTenant.includes(name)
      ? [`${name} does not say whose its rows are`]
      : []),
  ];
}

/** Postgres looks for what is referred to past all row-level security. */
function referenceFaults({ references, tables }: Catalogue): readonly string[] {
  const ofTenants = new Set(tables.filter(hasTenant).map(({ name }) => name));
  return references
    .filter(({ to, columns }) => ofTenants.has(to) && !columns.includes('tenant'))
    .map(({ name, to }) => `${name} refers to ${to} of whatever tenant`);
}

function functionFaults({ functions }: Catalogue, written: Written): readonly string[] {
  const lines = (of: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(of).map(([name, who]) => `${name}: ${who.join(', ')}`);
  const found = functions.map(({ name, executors }) => [name, executors] as const);
  const definers = functions
    .filter(({ definer }) => definer)
    .map(({ name, owner }) => `${name}: ${owner}`);
  const allowed = Object.entries(written.definers).map(([name, owner]) => `${name}: ${owner}`);
  return [
    ...differences('function', lines(Object.fromEntries(found)), lines(written.functions)),
    ...differences('definer', definers, allowed),
    ...functions
      .filter(({ takesTenant, setsTenant, setsAnything }) => {
        return takesTenant !== setsTenant || setsAnything !== setsTenant;
      })
      .map(({ name }) => `${name} does not set the tenant it is given, for its transaction alone`),
    ...functions
      .filter(({ owner, definer }) => owner !== 'owner' && !definer)
      .map(({ name, owner }) => `the function ${name} belongs to ${owner}`),
  ];
}

/** What is written of things that are not there says nothing. */
function goneFaults({ tables }: Catalogue, written: Written): readonly string[] {
  const names = new Set(tables.map(({ name }) => name));
  const keys = new Set(tables.flatMap((table) => table.keys.map(({ name }) => name)));
  const ofTables = [
    ...Object.keys(written.policies),
    ...Object.keys(written.grants),
    ...written.withoutTenant,
  ];
  return [
    ...ofTables.filter((name) => !names.has(name)),
    ...Object.keys(written.otherKeys).filter((name) => !keys.has(name)),
  ].map((name) => `${name} is written of and not there`);
}

/** The schemas of read models come and go. */
function isOfPublic(right: string): boolean {
  return / on (schema public|database)$/.test(right);
}

function differences(
  what: string,
  found: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  return [
    ...found.filter((each) => !wanted.includes(each)).map((each) => `${what} not written: ${each}`),
    ...wanted.filter((each) => !found.includes(each)).map((each) => `${what} gone: ${each}`),
  ];
}
