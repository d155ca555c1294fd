import { workflowLaws } from '@fyr/testing';
import {
  exampleUppdrag,
  uppdragCommandExamples,
  uppdragExamples,
  uppdragRepeatable,
} from './examples.ts';
import { uppdrag } from './index.ts';

workflowLaws(uppdrag, {
  id: exampleUppdrag,
  events: uppdragExamples,
  commands: uppdragCommandExamples,
  repeatable: uppdragRepeatable,
});
