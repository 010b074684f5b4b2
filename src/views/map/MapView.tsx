import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import type { MapTexts } from '../../i18n/map.en';
import type { Stage } from '../../plan/stages';
import { bringIntoView } from '../../ui/bringIntoView';
import type { Scene } from '../scene';
import { useWidth } from '../stageView/useWidth';
import { BoxContent } from './BoxContent';
import { partNames } from './boxText';
import './map.css';
import { MapHeading } from './MapHeading';
import { MapLines } from './MapLines';
import { type MapBox, mapGraph } from './mapGraph';
import { mapLayout } from './mapLayout';
import { DIRECTIONS, nearestBox } from './nearestBox';
import { PortContent } from './PortContent';
import type { Rect } from './rect';

interface MapViewProps {
  readonly scene: Scene;
  readonly words: MapTexts;
  readonly stages: readonly Stage[];
  /** A place, or `map`. */
  readonly view: string;
  /** The stage or place that was looked at before: it stands out. */
  readonly here?: string;
  /** Whether what was looked at before gets the focus. */
  readonly focus: boolean;
  /** Height the drawing may take, in CSS pixels. */
  readonly height: number;
  /** Opens a stage or a place. */
  onOpen(id: string): void;
  /** One level in, towards a stage or a place. */
  onIn(id: string): void;
  /** One level out. */
  onOut(): void;
}

/** Something that can be opened: its own name, what it opens, and where it stands. */
interface Item {
  readonly id: string;
  readonly opens: string;
  readonly className: string;
  readonly rect: Rect;
  readonly content: ReactNode;
}

/** The whole translator, or a part of it, as a flow that is read from the plan: nothing of a model is known here. */
export function MapView(props: MapViewProps) {
  const { scene, words, stages, view, here, focus, height, onOpen, onIn, onOut } = props;
  const { picture } = scene;
  const [frame, width] = useWidth<HTMLDivElement>(676);
  const graph = useMemo(() => mapGraph(picture, stages, view), [picture, stages, view]);
  const layout = useMemo(() => mapLayout(graph, view, { width, height }), [graph, view, width, height]);
  const now = here === view ? undefined : boxWith(graph.boxes, here);
  const [chosen, setChosen] = useState<string>();
  const items = itemsOf(props, graph, layout);
  const at = items.find(({ id }) => id === chosen) ?? items.find(({ id }) => id === (now ?? graph.boxes[0]).id)!;
  useLayoutEffect(() => {
    if (focus) goTo(frame.current?.querySelector<HTMLElement>('[tabindex="0"]'));
  }, [focus, frame]);
  useLayoutEffect(() => {
    const item = frame.current?.querySelector('[data-here]');
    if (item && width && height) show(item);
  }, [frame, width, height]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (event.key !== 'Escape' && event.key !== '+' && !direction) return;
    event.preventDefault();
    if (event.key === 'Escape') onOut();
    if (event.key === '+') onIn(at.opens);
    const next = direction && nearestBox(items, at.rect, direction);
    goTo(frame.current?.querySelector<HTMLElement>(`[data-item="${next?.id}"]`));
  };
  return (
    <section className="map" aria-label={words.name}>
      <MapHeading {...props} />
      <div className="map-frame" ref={frame}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside. */}
        <div className="map-plot" style={{ width: layout.width, height: layout.height }} onKeyDown={onKeyDown}>
          {layout.frames.map(({ id, rect }) => (
            <div key={id} className="map-group" style={placed(rect)} />
          ))}
          <MapLines {...layout} residual={words.residual} />
          {graph.ports
            .filter(({ kind }) => kind === 'words')
            .map((port) => (
              <div key={port.id} className="map-port words" style={placed(layout.rects.get(port.id)!)}>
                <PortContent {...{ scene, words, port, view }} />
              </div>
            ))}
          {items.map(({ id, opens, className, rect, content }) => (
            <button
              key={id}
              type="button"
              className={className}
              data-item={id}
              data-here={id === now?.id ? '' : undefined}
              aria-current={id === now?.id ? 'location' : undefined}
              style={placed(rect)}
              tabIndex={id === at.id ? 0 : -1}
              onFocus={() => setChosen(id)}
              onClick={() => onOpen(opens)}
            >
              {content}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Heights of the name of a layer, and of a block that has room for the names of its stages. */
const GROUP_NAME = 20;
const ROOMY = 90;

/** All that can be opened, in the order the numbers run. */
function itemsOf(
  { scene, words, view }: MapViewProps,
  { boxes, ports }: ReturnType<typeof mapGraph>,
  { rects, frames }: ReturnType<typeof mapLayout>,
): Item[] {
  const open = ports.filter(({ kind }) => kind !== 'words');
  const portItem = (port: (typeof ports)[number]): Item => ({
    id: port.id,
    opens: port.name,
    className: `map-port ${port.kind}`,
    rect: rects.get(port.id)!,
    content: <PortContent {...{ scene, words, port, view }} />,
  });
  return [
    ...open.filter(({ side }) => side === 'in').map(portItem),
    ...frames.map(({ id, rect }) => ({
      ...{ id, opens: id, className: 'map-group-name', rect: { ...rect, height: GROUP_NAME } },
      content: partNames(scene.texts, id, boxes.find((box) => box.id.startsWith(`${id}.`))!.id).join(' · '),
    })),
    ...boxes.map((box) => ({
      ...{ id: box.id, opens: box.id, rect: rects.get(box.id)! },
      className: `map-box ${box.off ? 'off' : box.id === box.stages[0].place ? 'block' : 'stage'}`,
      content: <BoxContent {...{ scene, words, box }} roomy={rects.get(box.id)!.height >= ROOMY} />,
    })),
    ...open.filter(({ side }) => side === 'out').map(portItem),
  ];
}

/** Focuses without scrolling anything around the pane: a page in a page must never scroll its host. */
function goTo(item: HTMLElement | null | undefined): void {
  item?.focus({ preventScroll: true });
  if (item) show(item);
}

function show(item: Element): void {
  const room = item.closest('main');
  if (room) bringIntoView(room, item);
}

/** The box that a stage or place is in, or that is part of it. */
const boxWith = (boxes: readonly MapBox[], here: string | undefined): MapBox | undefined =>
  here === undefined
    ? undefined
    : (boxes.find(({ id }) => here === id || here.startsWith(`${id}.`)) ??
      boxes.find(({ id }) => id.startsWith(`${here}.`)));

const placed = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });
