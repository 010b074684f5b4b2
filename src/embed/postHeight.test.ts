import { afterEach, expect, test, vi } from 'vitest';
import { postHeight } from './postHeight';

afterEach(() => vi.unstubAllGlobals());

test('posts the height at once and whenever it changes, to any host', () => {
  let resized = (): void => {};
  let watching = false;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe(): void {
        watching = true;
        resized();
      }
      disconnect(): void {
        watching = false;
      }
    },
  );
  let height = 300.2;
  const posted: unknown[] = [];
  const content = { getBoundingClientRect: () => ({ height }) } as Element;
  const host = { postMessage: (...message: unknown[]): void => void posted.push(message) };
  const stop = postHeight(content, host);
  resized();
  height = 500;
  resized();
  const message = (height: number) => [{ source: 'attention-playground', type: 'height', height }, '*'];
  expect(posted).toEqual([message(301), message(500)]);
  expect(watching).toBe(true);
  stop();
  expect(watching).toBe(false);
});
