import { workflowLaws } from '@fyr/testing';
import {
  loggkontrollExamples as e,
  exampleLoggkontroll,
  loggkontrollCommandExamples,
  loggkontrollRepeatable,
  loggkontrollStreams,
} from './examples.ts';
import { loggkontroll } from './index.ts';

workflowLaws(loggkontroll, {
  id: exampleLoggkontroll,
  streams: loggkontrollStreams,
  events: e,
  commands: loggkontrollCommandExamples,
  repeatable: loggkontrollRepeatable,
});
