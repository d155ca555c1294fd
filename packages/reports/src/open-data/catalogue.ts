import type { Message } from '@fyr/texts';
import { locales, text } from '@fyr/texts';
import type { Dataset } from './dataset.ts';
import { licence, said } from './files.ts';
import type { Published } from './published.ts';

const authority = 'http://publications.europa.eu/resource/authority';
const catalogueOfThemes = `${authority}/data-theme`;
const swedish = `${authority}/language/SWE`;

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const formats = {
  csv: { name: 'CSV', type: 'text/csv' },
  json: { name: 'JSON', type: 'application/json' },
} as const;
export type OpenFormat = keyof typeof formats;
export const openFormats = Object.keys(formats) as readonly OpenFormat[];

/** What a portal harvests: one catalogue for each verksamhet, after DCAT-AP-SE 3.0.1. */
export function catalogueOf(all: readonly Published[]): object {
  return { '@context': context, '@graph': all.flatMap(graphOf) };
}

function graphOf(published: Published): readonly object[] {
  const { address, publisher, contact, datasets, kommuner } = published;
  return [
    {
      '@id': `${address}/catalog.jsonld`,
      '@type': 'dcat:Catalog',
      'dcterms:title': literal(said('openData.title')),
      'dcterms:description': literal(said('openData.description')),
      'dcterms:publisher': id(`${address}#utgivare`),
      'dcterms:license': id(licence),
      'dcterms:language': id(swedish),
      'dcterms:issued': date(published.issued),
      'dcterms:modified': date(published.modified),
      'foaf:homepage': id(address),
      'dcat:themeTaxonomy': id(catalogueOfThemes),
      'dcterms:spatial': kommuner.map(({ scb }) => id(`${address}#kommun-${scb}`)),
      'dcat:dataset': datasets.map(({ measure }) => id(`${address}#${measure.id}`)),
    },
    {
      '@id': `${address}#utgivare`,
      '@type': 'foaf:Agent',
      'foaf:name': publisher,
      'dcterms:type': id('http://purl.org/adms/publishertype/LocalAuthority'),
    },
    ...(contact === null
      ? []
      : [
          {
            '@id': `${address}#kontakt`,
            '@type': 'vcard:Organization',
            'vcard:fn': contact.name,
            'vcard:hasEmail': id(`mailto:${contact.email}`),
          },
        ]),
    ...kommuner.map(({ scb, name }) => ({
      '@id': `${address}#kommun-${scb}`,
      '@type': 'dcterms:Location',
      'dcterms:identifier': scb,
      'rdfs:label': { '@language': 'sv', '@value': name },
    })),
    ...datasets.flatMap((dataset) => [
      datasetOf(dataset, published),
      ...openFormats.map((format) => distributionOf(dataset, format, published)),
    ]),
  ];
}

function datasetOf({ measure, dimensions, rows }: Dataset, published: Published): object {
  const { address, contact, kommuner } = published;
  const days = rows.flatMap(({ from, to }) => [from, to]).toSorted();
  return {
    '@id': `${address}#${measure.id}`,
    '@type': 'dcat:Dataset',
    'dcterms:title': literal(said(`measure.${measure.id}`)),
    'dcterms:description': literal(said(measure.rule)),
    'dcterms:publisher': id(`${address}#utgivare`),
    ...(contact === null ? {} : { 'dcat:contactPoint': id(`${address}#kontakt`) }),
    'dcterms:identifier': measure.id,
    'dcat:keyword': ['openData.title', ...dimensions.map((one) => `dimension.${one.id}`)].flatMap(
      (key) => literal(said(key)),
    ),
    'dcat:theme': id(`${catalogueOfThemes}/SOCI`),
    'dcterms:accrualPeriodicity': id(`${authority}/frequency/QUARTERLY`),
    'dcterms:accessRights': id(`${authority}/access-right/PUBLIC`),
    'dcterms:language': id(swedish),
    'dcterms:issued': date(published.issued),
    'dcterms:modified': date(published.modified),
    'dcat:version': published.version,
    'dcterms:spatial': kommuner.map(({ scb }) => id(`${address}#kommun-${scb}`)),
    'dcterms:temporal': {
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': date(days[0] ?? published.issued),
      'dcat:endDate': date(days.at(-1) ?? published.version),
    },
    'dcterms:provenance': {
      '@type': 'dcterms:ProvenanceStatement',
      'rdfs:label': literal(said('openData.provenance')),
    },
    'dcat:landingPage': id(address),
    'dcat:distribution': openFormats.map((format) => id(`${address}#${measure.id}-${format}`)),
  };
}

function distributionOf({ measure }: Dataset, format: OpenFormat, published: Published): object {
  const { name, type } = formats[format];
  const file = id(`${published.address}/${measure.id}.${format}`);
  const title = locales.map((locale) => ({
    '@language': locale,
    '@value': text(locale, 'openData.fileOf', {
      table: said(`measure.${measure.id}`)[locale],
      format: name,
    }),
  }));
  return {
    '@id': `${published.address}#${measure.id}-${format}`,
    '@type': 'dcat:Distribution',
    'dcterms:title': title,
    'dcterms:description': literal(said('openData.reading.csv')),
    'dcat:accessURL': file,
    'dcat:downloadURL': file,
    'dcterms:format': type,
    'dcterms:license': id(licence),
    'dcterms:language': id(swedish),
    'dcterms:modified': date(published.modified),
    'dcatap:availability': id(`${authority}/planned-availability/STABLE`),
  };
}

function literal(message: Message) {
  return locales.map((locale) => ({ '@language': locale, '@value': message[locale] }));
}

function id(address: string) {
  return { '@id': address };
}

function date(day: string) {
  return { '@type': 'xsd:date', '@value': day };
}
