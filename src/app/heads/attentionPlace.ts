import type { Stage } from '../../plan/stages';

/** The places of all attention blocks, in the order they run. */
const attentionPlaces = (stages: readonly Stage[]): string[] =>
  stages.filter(({ kind }) => kind === 'context').map(({ place }) => place);

/** The attention block that is looked at, by a stage of it or by its own name; undefined outside of attention. */
export const attentionPlace = (stages: readonly Stage[], asked: string): string | undefined =>
  attentionPlaces(stages).find((place) => asked === place || asked.startsWith(`${place}.`));

/** The attention block with the fewest stages between it and the stage at `index`; the later one of equals. */
export function nearestAttention(stages: readonly Stage[], index: number): string | undefined {
  const away = (place: string): number =>
    Math.min(...stages.flatMap((stage, i) => (stage.place === place ? [Math.abs(i - index)] : [])));
  return attentionPlaces(stages).reduce<string | undefined>(
    (best, place) => (best !== undefined && away(best) < away(place) ? best : place),
    undefined,
  );
}
