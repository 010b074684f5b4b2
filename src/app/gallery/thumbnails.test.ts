import { describe, expect, test } from 'vitest';
import { givenTo } from '../../../checks/givenTo';
import { knobsOf } from '../../../checks/systemRun';
import { cpuEngine } from '../../engine/cpuEngine';
import type { OpenEngine } from '../../engine/openLocal';
import { makeExperiment } from '../../experiment/experiment';
import { runExperiment } from '../../experiment/runExperiment';
import { loadRecipe } from '../../systems/catalogue';
import type { System } from '../../systems/system';
import { systemNames } from '../../systems/systemNames';
import { resultOf } from '../../views/stageView/stageResult';
import { thumbnailOf } from './thumbnail';
import { createThumbnails } from './thumbnails';

const systems = await Promise.all(systemNames.map(loadRecipe));
const needs = (system: System) => givenTo(system, knobsOf(system));

describe.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
  test('is shown with the numbers that it opens with', async () => {
    const experiment = makeExperiment({ system });
    const { picture, stage } = await thumbnailOf(experiment, await needs(system), cpuEngine());
    const whole = await runExperiment(experiment, await needs(system), cpuEngine());
    const name = resultOf(stage);
    expect(picture.tensors[name].shape).toEqual(whole.tensors[name].shape);
    expect(Array.from(picture.tensors[name].values)).toEqual(Array.from(whole.tensors[name].values));
    expect(whole.stages.map(({ id }) => id)).toContain(stage.id);
  });
});

describe('createThumbnails', () => {
  /** Engines that say when they begin, and wait until they are told to go on. */
  const recorded = () => {
    const log: string[] = [];
    const gates: (() => void)[] = [];
    const open = async (): Promise<OpenEngine> => {
      log.push('open');
      const { run } = cpuEngine();
      return { engine: { backend: 'cpu', run, dispose: () => log.push('dispose') } };
    };
    const made = createThumbnails({
      open,
      needs: async ({ system }) => {
        log.push(system.name);
        await new Promise<void>((resolve) => gates.push(resolve));
        return needs(system as System);
      },
    });
    const next = async (): Promise<void> => {
      await expect.poll(() => gates.length).toBeGreaterThan(0);
      gates.shift()!();
    };
    return { log, next, ...made };
  };
  const [first, second, third] = systems;

  test('makes one after the other, each once, on one engine; what left the view is passed over', async () => {
    const { log, next, store, ask, forget } = recorded();
    for (const system of [first, second, third, first]) ask(system);
    forget(second);
    await next();
    await next();
    await expect.poll(() => log).toEqual(['open', first.name, third.name, 'dispose']);
    expect(Object.keys(store.getState())).toEqual([first.name, third.name]);
    ask(first);
    expect(log).toHaveLength(4);
  });

  test('stopped, nothing more is made; asked again, it goes on', async () => {
    const { log, next, store, ask, stop } = recorded();
    ask(first);
    ask(second);
    await expect.poll(() => log).toContain(first.name);
    stop();
    await next();
    await expect.poll(() => log).toEqual(['open', first.name, 'dispose', 'dispose']);
    expect(store.getState()).toEqual({});
    ask(first);
    await next();
    await expect.poll(() => Object.keys(store.getState())).toEqual([first.name]);
  });

  test('what cannot be made says why, and the next is made', async () => {
    const broken = { ...first, name: 'broken', run: () => expect.fail('no numbers') } as unknown as System;
    const { next, store, ask } = recorded();
    ask(broken);
    ask(second);
    await next();
    await next();
    await expect.poll(() => Object.keys(store.getState())).toEqual(['broken', second.name]);
    expect(store.getState().broken).toMatchObject({ message: 'no numbers' });
  });
});
