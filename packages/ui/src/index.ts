/// <reference path="./css.d.ts" />
export { Button } from './button.tsx';
export { ChoiceGroup, FieldGroup } from './choice-group.tsx';
export { DateField } from './date-field.tsx';
export { ErrorSummary, type SummaryLine } from './error-summary.tsx';
export { type FactLine, Facts } from './facts.tsx';
export { type Choice, type FieldProps, SelectField, TextField } from './field.tsx';
export { LanguageProvider, useLanguage } from './language.tsx';
export { More } from './more.tsx';
export { Notice } from './notice.tsx';
export { PageFrame } from './page-frame.tsx';
export { PageHeading } from './page-heading.tsx';
export { dateInWords, readDate } from './read-date.ts';
export { Columns, Section } from './section.tsx';
export { StatusText, type StatusTone } from './status-text.tsx';
export { type Column, Table } from './table.tsx';
export { TextLink } from './text-link.tsx';
export { type Moment, Timeline } from './timeline.tsx';
