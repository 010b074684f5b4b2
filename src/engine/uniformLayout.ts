import type { Uniforms } from '../plan/plan';
import { finiteFloat32 } from './float32';

export interface UniformField {
  readonly name: string;
  readonly type: 'u32' | 'i32' | 'f32';
}

/** The fields of a kernel's WGSL `struct U`, in order: all are scalars, so field i stands at byte 4·i. */
export interface UniformLayout {
  readonly kernel: string;
  readonly fields: readonly UniformField[];
  /** Bytes that the struct takes in a uniform buffer. */
  readonly size: number;
}

/** Reads `struct U { … }` from WGSL, so that the layout is written in one place. Throws when a field is not a scalar. */
export function readUniformLayout(kernel: string, wgsl: string): UniformLayout {
  const code = wgsl.replace(/\/\/[^\n]*/g, '');
  const body = /\bstruct\s+U\s*\{([^}]*)\}/.exec(code)?.[1];
  if (body === undefined) throw new Error(`kernel ${kernel}: the WGSL has no struct U`);
  const fields = body
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text): UniformField => {
      const [name, type] = text.split(':').map((part) => part.trim());
      if (type !== 'u32' && type !== 'i32' && type !== 'f32') {
        throw new Error(`kernel ${kernel}: field ${name} of struct U is ${type}; only u32, i32 and f32 are supported`);
      }
      return { name, type };
    });
  return { kernel, fields, size: Math.ceil((fields.length * 4) / 16) * 16 };
}

/**
 * Writes the fields into `into` from byte `at` on. Numbers that no field asks for are left out.
 * Throws an Error that names kernel and field when a number is missing or does not fit its type.
 */
export function packUniforms(layout: UniformLayout, u: Uniforms, into: DataView, at: number): void {
  for (const { name, type } of layout.fields) {
    const value = u[name];
    if (value === undefined) throw new Error(`kernel ${layout.kernel}: uniform ${name} is missing`);
    if (!fits(value, type))
      throw new Error(`kernel ${layout.kernel}: uniform ${name} is ${value}, which is no ${type}`);
    if (type === 'f32') into.setFloat32(at, finiteFloat32(value), true);
    else if (type === 'u32') into.setUint32(at, value, true);
    else into.setInt32(at, value, true);
    at += 4;
  }
}

function fits(value: number, type: UniformField['type']): boolean {
  if (type === 'f32') return !Number.isNaN(value);
  return type === 'u32' ? value >>> 0 === value : (value | 0) === value;
}
