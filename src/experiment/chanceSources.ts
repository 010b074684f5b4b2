import { DISTRIBUTION } from '../../shaders/draw';
import { INTEGERS } from '../chance/randomInteger';
import { canBeOff } from '../engine/redrawn';
import type { Plan, Step } from '../plan/plan';
import { stagesOf } from '../plan/stages';
import type { KnobRow, KnobValues, NumberRow } from '../systems/knobRow';
import { applies, type ExperimentSystem, knobIdsOf } from './knobs';

export type Distribution = keyof typeof DISTRIBUTION;

/** One use of chance that a plan's walk goes through: what is drawn, where, and who listens to it. */
export interface ChanceSource {
  /** The tensor of its pattern, which is also its name, e.g. `dec.0.cross.noise`. */
  readonly pattern: string;
  readonly stage: string;
  readonly place: string;
  /** Of its stage, e.g. `noise`. */
  readonly kind: string;
  readonly distribution: Distribution;
  /** Of a mask: the probability that a number is 0. */
  readonly dropped?: number;
  /** The path of its stream of random numbers, where the plan knows it. */
  readonly stream?: string;
  /** Whether it can be switched off on its own. */
  readonly canBeOff: boolean;
}

/** The sources of chance of a plan in the order they are drawn. Hidden steps repeat what is walked through. */
export function chanceSources(plan: Plan): ChanceSource[] {
  const stages = stagesOf(plan);
  return plan.steps.flatMap((step): ChanceSource[] => {
    const stage = stages.find(({ id }) => id === step.stage);
    if (step.kernel !== 'draw' || step.off || !stage) return [];
    const distribution = distributionOf(step);
    return [
      {
        pattern: step.to[0],
        stage: stage.id,
        place: stage.place,
        kind: stage.kind,
        distribution,
        ...(distribution === 'bernoulli' ? { dropped: 1 - (step.uniforms.threshold ?? 0) / INTEGERS } : {}),
        ...(step.stream ? { stream: step.stream } : {}),
        canBeOff: canBeOff(plan, step.to[0]),
      },
    ];
  });
}

const distributionOf = ({ uniforms }: Step): Distribution => {
  const found = Object.entries(DISTRIBUTION).find(([, number]) => number === uniforms.distribution);
  return (found?.[0] ?? 'uniform') as Distribution;
};

/** Mean and standard deviation of one number of a pattern. Gumbel's are Euler's constant and π/√6. */
export function moments({ distribution, dropped = 0 }: Pick<ChanceSource, 'distribution' | 'dropped'>): {
  readonly mean: number;
  readonly spread: number;
} {
  if (distribution === 'bernoulli') return { mean: 1 - dropped, spread: Math.sqrt(dropped * (1 - dropped)) };
  return MOMENTS[distribution];
}

const MOMENTS = {
  uniform: { mean: 0.5, spread: Math.sqrt(1 / 12) },
  normal: { mean: 0, spread: 1 },
  gumbel: { mean: 0.5772156649015329, spread: Math.PI / Math.sqrt(6) },
} as const;

/**
 * The knobs that say how strong a source is and whether it acts: those about chance that its stage listens to, or, where
 * there are none, as for a sampled key, any that it listens to. The seed is everybody's.
 */
export function knobsOf(system: ExperimentSystem, values: KnobValues, { kind }: Pick<ChanceSource, 'kind'>): string[] {
  const listened = knobIdsOf(system).filter((id) => {
    const { kind: form, stages } = system.knobs[id];
    return form !== 'seed' && stages.includes(kind) && applies(system, id, values);
  });
  const about = listened.filter((id) => system.knobs[id].group === 'chance');
  return about.length > 0 ? about : listened;
}

/** A change of knobs that brings chance in; `knob` is the one it is called after. */
export interface ChanceOffer {
  readonly knob: string;
  readonly knobs: KnobValues;
}

/** The share of its range that a strength is turned up to. */
const SHARE = 1 / 3;

/**
 * What would bring chance into a system as its knobs are: choices that are sampled instead, and strengths that are turned
 * up, in training where their stages listen to that. A change that is made already is none.
 */
export function chanceOffers(system: ExperimentSystem, values: KnobValues): ChanceOffer[] {
  const offers = knobIdsOf(system)
    .filter((id) => applies(system, id, values))
    .map((knob): ChanceOffer => {
      const row = system.knobs[knob];
      const sampled = offersOption(row, 'sampled') ? { [knob]: 'sampled' } : {};
      const louder =
        row.kind === 'number' && row.group === 'chance'
          ? { ...raised(knob, row, values), ...inTraining(system, row, values) }
          : {};
      return { knob, knobs: { ...sampled, ...louder } };
    });
  const isNew = ({ knobs }: ChanceOffer): boolean => Object.entries(knobs).some(([id, value]) => values[id] !== value);
  return offers.filter(isNew);
}

const offersOption = (row: KnobRow, option: string): boolean =>
  row.kind === 'choice' && row.options.some((one) => one === option);

const raised = (id: string, { max, step }: NumberRow, values: KnobValues): KnobValues =>
  values[id] === 0 ? { [id]: Math.fround(Math.round((max * SHARE) / step) * step) } : {};

/** A strength acts in training where its stages listen to that, or to a knob that says so. */
function inTraining(system: ExperimentSystem, { stages }: NumberRow, values: KnobValues): KnobValues {
  const near = (id: string): boolean => system.knobs[id].stages.some((kind) => stages.includes(kind));
  const gated = knobIdsOf(system).some((id) => near(id) && values[id] === 'training');
  const modes = knobIdsOf(system).filter((id) => offersOption(system.knobs[id], 'train') && (gated || near(id)));
  return Object.fromEntries(modes.map((id) => [id, 'train']));
}
