import { type Link, openLink } from './link.ts';
import {
  type Applied,
  announceApplied,
  announceNoticed,
  type Noticed,
  onApplied,
  onNoticed,
  onWake,
  wake,
} from './signals.ts';

type Stop = () => void;

/** All that a service says and hears on NATS besides the events themselves. */
export type Nats = Link & {
  isUp(): boolean;
  /** New events are in a tenant's log. Fire and forget: the relay also looks by itself. */
  wake(tenant: string): void;
  onWake(listener: (tenant: string) => void): Stop;
  /** Said by a projector after its commit. */
  announceApplied(applied: Applied): void;
  onApplied(listener: (applied: Applied) => void): Stop;
  /** Said by a reactor after its commit. */
  announceNoticed(noticed: Noticed): void;
  onNoticed(listener: (noticed: Noticed) => void): Stop;
};

/** @param name shown in the server's monitoring */
export function connectNats(url: string, name = 'fyr'): Nats {
  const link = openLink(url, name);
  return {
    ...link,
    isUp: () => link.whileUp() !== undefined,
    wake: (tenant) => wake(link, tenant),
    onWake: (listener) => onWake(link, listener),
    announceApplied: (applied) => announceApplied(link, applied),
    onApplied: (listener) => onApplied(link, listener),
    announceNoticed: (noticed) => announceNoticed(link, noticed),
    onNoticed: (listener) => onNoticed(link, listener),
  };
}
