import { scenariosOf, workflowLaws } from '@fyr/testing';
import { describe } from 'vitest';
import {
  uppdragExamples as e,
  exampleUppdrag,
  uppdragCommandExamples,
  uppdragRepeatable,
} from './examples.ts';
import { uppdrag } from './index.ts';

workflowLaws(uppdrag, {
  id: exampleUppdrag,
  events: e,
  commands: uppdragCommandExamples,
  repeatable: uppdragRepeatable,
});
