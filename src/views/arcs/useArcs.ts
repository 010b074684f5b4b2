import { type PointerEvent, useState } from 'react';
import { indexAt, type Matrix } from '../matrix';
import { NOWHERE, type Pointer } from '../pointer';
import type { Scene } from '../scene';
import { type Arc, arcAt } from './arcs';
import { type ArcsLayout, HEADING } from './arcsLayout';

interface PointedArcs {
  readonly scene: Scene;
  readonly name: string;
  readonly heads: readonly Matrix[];
  readonly arcs: readonly Arc[];
  readonly layout: ArcsLayout;
}

/**
 * Pointing at lines and words with mouse and finger. A line means its cell, a word its row or column; a line that is
 * clicked becomes the number looked at.
 */
export function useArcs({ scene, name, heads, arcs, layout }: PointedArcs) {
  const [{ rowAxis, colAxis, rows, cols }] = heads;
  const [hovered, setHovered] = useState<Arc>();
  const [tip, setTip] = useState({ x: 0, y: 0 });

  const under = (event: PointerEvent): { pointer: Pointer; arc?: Arc } => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const arc = arcAt(arcs, layout, x, y);
    if (arc) return { arc, pointer: { [rowAxis]: arc.query, [colAxis]: arc.key } };
    if (x < layout.left) return { pointer: wordAt(rowAxis, rows, layout.queryY(0), y) };
    return { pointer: x > layout.right ? wordAt(colAxis, cols, layout.keyY(0), y) : NOWHERE };
  };
  const wordAt = (axis: string, count: number, first: number, y: number): Pointer => {
    const word = Math.round((y - first) / layout.step);
    return y >= HEADING && word >= 0 && word < count ? { [axis]: word } : NOWHERE;
  };
  const point = (pointer: Pointer, arc: Arc | undefined): void => {
    setHovered(arc);
    if (JSON.stringify(pointer) !== JSON.stringify(scene.pointer)) scene.onPoint(pointer);
  };

  return {
    // A line of a picture that is gone is not pointed at.
    hovered: hovered && arcs.includes(hovered) ? hovered : undefined,
    /** Where on the window the tip stands. */
    tip,
    handlers: {
      onPointerMove: (event: PointerEvent) => {
        const { pointer, arc } = under(event);
        if (arc) setTip({ x: event.clientX, y: event.clientY });
        point(pointer, arc);
      },
      onPointerDown: (event: PointerEvent) => {
        const { pointer, arc } = under(event);
        setTip({ x: event.clientX, y: event.clientY });
        point(pointer, arc);
        if (!arc) return;
        if (arc.head !== scene.head) scene.onHead(arc.head);
        scene.onCell({ tensor: name, index: indexAt(heads[arc.head], { row: arc.query, col: arc.key }) });
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') point(NOWHERE, undefined);
      },
    },
  };
}
