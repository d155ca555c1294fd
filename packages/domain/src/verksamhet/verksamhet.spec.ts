import { workflowLaws } from '@fyr/testing';
import {
  exampleVerksamhet,
  verksamhetCommandExamples,
  verksamhetExamples,
  verksamhetRepeatable,
} from './examples.ts';
import { verksamhet } from './index.ts';

workflowLaws(verksamhet, {
  id: exampleVerksamhet,
  events: verksamhetExamples,
  commands: verksamhetCommandExamples,
  repeatable: verksamhetRepeatable,
});
