import { Counter, Gauge, Registry } from 'prom-client';
import { type ConditionState, reasonList } from '../../program/condition.ts';
import { counters, gauges, ofSources, truth } from './metric-table.ts';
import type { Status } from './status.ts';

const states = ['live', 'stale', 'cache', 'holding', 'degraded', 'safe'] as const satisfies ConditionState[];

const addSingles = (registry: Registry, status: Status): void => {
  const registers = [registry];
  for (const [name, help, of] of gauges) {
    const value = of(status);
    // A number that is not known is absent: a 0 would be believed.
    if (value !== null) new Gauge({ name, help, registers }).set(value);
  }
  for (const [name, help, of] of counters) new Counter({ name, help, registers }).inc(of(status) ?? 0);
};

const addConditions = (registry: Registry, status: Status): void => {
  const registers = [registry];
  const info = new Gauge({
    ...{ name: 'callboard_info', help: 'Always 1; the labels say which version this is.', registers },
    labelNames: ['version'],
  });
  info.set({ version: status.version }, 1);
  const state = new Gauge({
    ...{ name: 'callboard_state', help: '1 for the state the screen is in, 0 for the others.', registers },
    labelNames: ['state'],
  });
  for (const name of states) state.set({ state: name }, truth(name === status.state));
  const reason = new Gauge({
    ...{ name: 'callboard_reason', help: '1 for each reason that holds, 0 for the others.', registers },
    labelNames: ['reason'],
  });
  for (const name of reasonList) reason.set({ reason: name }, truth(status.reasons.includes(name)));
};

const addSources = (registry: Registry, { sources }: Status): void => {
  for (const [name, help, of] of ofSources) {
    const gauge = new Gauge({ name, help, registers: [registry], labelNames: ['feed'] });
    for (const source of sources) gauge.set({ feed: source.feed }, of(source));
  }
};

const addMemory = (registry: Registry, { memory }: Status): void => {
  const gauge = new Gauge({
    name: 'callboard_resident_memory_bytes',
    help: 'Resident memory by kind of process, every five minutes; shared pages are counted in each.',
    registers: [registry],
    labelNames: ['process'],
  });
  for (const { name, residentBytes } of memory?.processes ?? []) gauge.inc({ process: name }, residentBytes);
};

/**
 * A status as Prometheus metrics (text format 0.0.4): `callboard_*`, in seconds and bytes. Labels are the version, states,
 * reasons, feeds without secrets, and kinds of processes: their number does not grow. The registry is made for each
 * scrape, so that what is gone from the status is gone from the metrics.
 */
export const metricsOf = async (
  status: Status,
): Promise<{ readonly type: string; readonly text: string }> => {
  const registry = new Registry();
  addConditions(registry, status);
  addSingles(registry, status);
  addSources(registry, status);
  addMemory(registry, status);
  return { type: registry.contentType, text: await registry.metrics() };
};
