import type { Plan } from '../../plan/plan';
import type { Stage } from '../../plan/stages';
import type { Picture } from '../picture';
import { resultOf } from '../stageView/stageResult';

/** The name of the view of everything. */
export const MAP = 'map';

/** A stage, or all stages of one place. */
export interface MapBox {
  /** The stage's or the place's name. */
  readonly id: string;
  readonly stages: readonly Stage[];
  /** Whose words stand along the rows of what it makes: the column it belongs in; empty inside one block. */
  readonly lane: string;
  readonly off: boolean;
}

/** Where numbers enter or leave what is shown: words of a sentence, another place, or the word that is produced. */
export interface MapPort {
  readonly id: string;
  readonly kind: 'words' | 'place' | 'word';
  /** The list of words, the place, or the stage that makes the word. */
  readonly name: string;
  readonly side: 'in' | 'out';
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly tensor: string;
  /** Further stages of the box read it too: a residual connection leads around the others. */
  readonly residual: boolean;
}

export interface MapGraph {
  /** In the order they run. */
  readonly boxes: readonly MapBox[];
  readonly ports: readonly MapPort[];
  readonly edges: readonly MapEdge[];
}

/** Whether a place lies in a view: is it, or is a part of it. */
export const isWithin = (place: string, view: string): boolean =>
  view === MAP || place === view || place.startsWith(`${view}.`);

export const stagesIn = (stages: readonly Stage[], view: string): Stage[] =>
  stages.filter(({ place }) => isWithin(place, view));

/**
 * What is seen from one view: the stages of a place that is one block, else its blocks; and which reads what another
 * makes. A stage that is off stands on the way of what passes through. Parameters are not shown from afar.
 */
export function mapGraph({ plan, output }: Picture, stages: readonly Stage[], view: string): MapGraph {
  const inside = new Set(stagesIn(stages, view));
  const oneBlock = view !== MAP && new Set([...inside].map(({ place }) => place)).size === 1;
  const boxes = oneBlock ? stageBoxes(inside) : placeBoxes(inside, plan);
  const ports = new Map<string, MapPort>();
  const port = (kind: MapPort['kind'], name: string, side: MapPort['side']): string => {
    const id = `${side} ${kind} ${name}`;
    ports.set(id, { id, kind, name, side });
    return id;
  };
  const made = new Map<string, { id: string; inside: boolean }>();
  const edges: MapEdge[] = [];
  for (const stage of stages) {
    const here = inside.has(stage);
    const id = oneBlock ? stage.id : stage.place;
    for (const tensor of stage.from) {
      const maker = made.get(tensor);
      const words = maker ? undefined : wordsGiven(plan, tensor);
      if (here && words) edges.push({ from: port('words', words, 'in'), to: id, tensor, residual: false });
      if (!maker || (!here && !maker.inside) || maker.id === id) continue;
      const from = maker.inside ? maker.id : port('place', maker.id, 'in');
      edges.push({ from, to: here ? id : port('place', stage.place, 'out'), tensor, residual: false });
    }
    if (!here && stage.off) continue;
    for (const tensor of stage.to) made.set(tensor, { id: here ? id : stage.place, inside: here });
  }
  const last = stages.at(-1);
  if (last && inside.has(last) && output && output.length > 0) {
    edges.push({ from: boxes.at(-1)!.id, to: port('word', last.id, 'out'), tensor: resultOf(last), residual: false });
  }
  return { boxes, ports: [...ports.values()], edges: merged(edges, ports) };
}

const stageBoxes = (inside: ReadonlySet<Stage>): MapBox[] =>
  [...inside].map((stage) => ({ id: stage.id, stages: [stage], lane: '', off: stage.off }));

function placeBoxes(inside: ReadonlySet<Stage>, plan: Plan): MapBox[] {
  const places = new Map<string, Stage[]>();
  for (const stage of inside) places.set(stage.place, [...(places.get(stage.place) ?? []), stage]);
  return [...places].map(([id, stages]) => {
    const { axes = [] } = plan.tensors[resultOf(stages[stages.length - 1])] ?? {};
    const lane = axes.find((label) => label.includes(':'))?.split(':')[1] ?? '';
    return { id, stages, lane, off: stages.every(({ off }) => off) };
  });
}

/** The list of words of a tensor that no stage makes, e.g. the ids of the sentence; undefined for other numbers. */
function wordsGiven(plan: Plan, tensor: string): string | undefined {
  const spec = plan.tensors[tensor];
  return spec && spec.kind !== 'parameter' ? spec.axes.find((label) => label.includes(':'))?.split(':')[1] : undefined;
}

/** One edge for what a box reads more than once. */
function merged(edges: readonly MapEdge[], ports: ReadonlyMap<string, MapPort>): MapEdge[] {
  const known = new Map<string, MapEdge>();
  for (const edge of edges) {
    const key = `${edge.from}>${edge.to}>${edge.tensor}`;
    known.set(key, { ...edge, residual: known.has(key) && !ports.has(edge.to) });
  }
  return [...known.values()];
}
