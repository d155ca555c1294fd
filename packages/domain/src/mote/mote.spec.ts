import { workflowLaws } from '@fyr/testing';
import {
  moteExamples as e,
  exampleMote,
  moteByOthers,
  moteCommandExamples,
  moteRepeatable,
  moteStreams,
} from './examples.ts';
import { mote } from './index.ts';

workflowLaws(mote, {
  id: exampleMote,
  streams: moteStreams,
  events: e,
  commands: moteCommandExamples,
  repeatable: moteRepeatable,
  byOthers: moteByOthers,
});
