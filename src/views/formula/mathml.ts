import { createElement, type ReactNode } from 'react';

/** Pieces of MathML Core, which browsers draw by themselves. */
const element = (name: string, ...children: ReactNode[]): ReactNode => createElement(name, null, ...children);

/** A whole formula. */
export const math = (inside: ReactNode): ReactNode => createElement('math', { displaystyle: 'true' }, inside);

/** A letter, a number or a sign. Letters of two or more are upright, as names of functions are. */
export const id = (name: string): ReactNode => element('mi', name);
export const num = (value: string): ReactNode => element('mn', value);
export const op = (sign: string): ReactNode => element('mo', sign);
export const row = (...parts: ReactNode[]): ReactNode => element('mrow', ...parts);
export const sub = (base: ReactNode, below: ReactNode): ReactNode => element('msub', base, below);
export const sup = (base: ReactNode, above: ReactNode): ReactNode => element('msup', base, above);
export const subsup = (base: ReactNode, below: ReactNode, above: ReactNode): ReactNode =>
  element('msubsup', base, below, above);
export const frac = (over: ReactNode, under: ReactNode): ReactNode => element('mfrac', over, under);
export const sqrt = (inside: ReactNode): ReactNode => element('msqrt', inside);
export const hat = (base: ReactNode): ReactNode => element('mover', base, op('^'));
export const under = (base: ReactNode, below: ReactNode): ReactNode => element('munder', base, below);
