/** Drawings in line: one at a time, each with its time, remembered by their text. The thread and the clock are told what to do. */
import { describe, expect, it } from 'vitest';
import { DrawingQueue, type ThreadEvents } from '../../server/workspace/drawingQueue.ts';

const fault = { start: 0, end: 1, message: 'Broken.', repairs: [] };

/** A thread that answers when told to, and a clock that strikes when told to. */
class World {
  readonly asked: string[] = [];
  readonly log: string[] = [];
  started = 0;
  ended = 0;
  held = false;
  events: ThreadEvents = { answered: () => undefined, failed: () => undefined };
  #id = 0;
  #strike: (() => void) | undefined;
  readonly queue = new DrawingQueue(
    (events) => {
      this.started += 1;
      this.events = events;
      return {
        ask: ({ id, text }) => {
          this.#id = id;
          this.asked.push(text);
        },
        hold: (isNeeded) => {
          this.held = isNeeded;
        },
        end: () => {
          this.ended += 1;
        },
      };
    },
    (_, done) => {
      this.#strike = done;
      return () => {
        this.#strike = undefined;
      };
    },
    { info: (said) => this.log.push(said), warn: (said) => this.log.push(said), error: (said) => this.log.push(said) },
  );

  answer(found?: typeof fault): void {
    this.events.answered({ id: this.#id, fault: found });
  }

  timeIsUp(): void {
    this.#strike?.();
  }
}

describe('Drawings', () => {
  it('are judged one after the other, by one thread that is held only while it is needed', async () => {
    const world = new World();
    const verdicts = [world.queue.faultOf('a'), world.queue.faultOf('b')];
    expect(world.asked).toEqual(['a']);
    expect(world.held).toBe(true);
    world.answer(fault);
    expect(world.asked).toEqual(['a', 'b']);
    world.answer();
    expect(await Promise.all(verdicts)).toEqual([fault, undefined]);
    expect([world.started, world.held]).toEqual([1, false]);
  });

  it('are asked of once while their text is the same', async () => {
    const world = new World();
    const first = world.queue.faultOf('a');
    world.answer(fault);
    expect([await first, await world.queue.faultOf('a')]).toEqual([fault, fault]);
    expect(world.asked).toEqual(['a']);
  });

  it('that take too long stay unjudged, and those behind them get another thread', async () => {
    const world = new World();
    const [slow, next] = [world.queue.faultOf('flowchart LR\n  a'), world.queue.faultOf('b')];
    const old = world.events;
    world.timeIsUp();
    expect(await slow).toBeUndefined();
    expect(world.log).toEqual(['Mermaid took too long over a drawing and was started again.']);
    expect([world.ended, world.started]).toEqual([1, 2]);
    old.answered({ id: 0, fault });
    world.answer();
    expect(await next).toBeUndefined();
  });

  it('that break the thread stay unjudged and may be asked again', async () => {
    const world = new World();
    const [first, second] = [world.queue.faultOf('a'), world.queue.faultOf('b')];
    world.events.failed('out of memory');
    expect(await first).toBeUndefined();
    world.answer(fault);
    expect(await second).toEqual(fault);
    const again = world.queue.faultOf('a');
    world.answer(fault);
    expect(await again).toEqual(fault);
    expect(world.log).toEqual(['Drawings could not be judged: out of memory']);
  });

  it('longer than Mermaid takes are not asked of', async () => {
    const world = new World();
    expect((await world.queue.faultOf(`flowchart LR\n${'a'.repeat(50_000)}`))?.message).toContain('Mermaid draws 50,000 at most');
    expect(world.asked).toEqual([]);
  });
});
