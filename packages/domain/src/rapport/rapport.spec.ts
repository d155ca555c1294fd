import { workflowLaws } from '@fyr/testing';
import {
  rapportExamples as e,
  exampleRapport,
  rapportCommandExamples,
  rapportRepeatable,
  rapportStreams,
} from './examples.ts';
import { rapport } from './index.ts';

workflowLaws(rapport, {
  id: exampleRapport,
  streams: rapportStreams,
  events: e,
  commands: rapportCommandExamples,
  repeatable: rapportRepeatable,
});
