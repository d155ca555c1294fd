import { workflowLaws } from '@fyr/testing';
import {
  ledningsgruppExamples as e,
  exampleLedningsgrupp,
  ledningsgruppByOthers,
  ledningsgruppCommandExamples,
  ledningsgruppRepeatable,
  ledningsgruppStreams,
} from './examples.ts';
import { ledningsgrupp } from './index.ts';

workflowLaws(ledningsgrupp, {
  id: exampleLedningsgrupp,
  streams: ledningsgruppStreams,
  events: e,
  commands: ledningsgruppCommandExamples,
  repeatable: ledningsgruppRepeatable,
  byOthers: ledningsgruppByOthers,
});
