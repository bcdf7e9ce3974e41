import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

const open = (): CircuitBreaker => new CircuitBreaker({ failures: 3, pauseMs: 1_000 });
function failing(times: number, now = 0): CircuitBreaker {
  const circuit = open();
  for (let i = 0; i < times; i++) circuit.failed(now);
  return circuit;
}

describe('CircuitBreaker', () => {
  it('lets everything through until so many failures in a row', () => {
    expect(failing(2).enter(0)).toBe(true);
    expect(failing(3).enter(0)).toBe(false);
    expect(failing(3).state).toBe('open');
  });

  it('counts only failures in a row', () => {
    const circuit = failing(2);
    circuit.succeeded();
    circuit.failed(0);
    circuit.failed(0);
    expect(circuit.state).toBe('closed');
  });

  it('lets one try through after the pause, and no second one meanwhile', () => {
    const circuit = failing(3);
    expect(circuit.enter(999)).toBe(false);
    expect(circuit.enter(1_000)).toBe(true);
    expect(circuit.state).toBe('trying');
    expect(circuit.enter(1_000)).toBe(false);
  });

  it('closes when the try succeeds, and pauses again when it fails', () => {
    const well = failing(3);
    well.enter(1_000);
    well.succeeded();
    expect([well.state, well.enter(1_000)]).toEqual(['closed', true]);
    const ill = failing(3);
    ill.enter(1_000);
    ill.failed(1_500);
    expect([ill.enter(2_499), ill.enter(2_500)]).toEqual([false, true]);
  });

  it('lets another try through when the first was given up', () => {
    const circuit = failing(3);
    circuit.enter(1_000);
    circuit.cancelled();
    expect(circuit.enter(1_000)).toBe(true);
  });

  it('counts late failures of what went through before it opened as one more reason to wait', () => {
    const circuit = failing(3);
    circuit.failed(800);
    expect(circuit.enter(1_500)).toBe(false);
    expect(circuit.enter(1_800)).toBe(true);
  });
});
