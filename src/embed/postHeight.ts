/** What a frame tells its host page, so that the host can make it as high as it is. */
export interface HeightMessage {
  readonly source: 'attention-playground';
  readonly type: 'height';
  /** In CSS pixels. */
  readonly height: number;
}

/**
 * Posts the height of the content now and whenever it changes. The host may be any page, or one without an origin, and
 * the message says nothing that is not on screen: so it goes to `*`. Answers a function that stops it.
 */
export function postHeight(content: Element, host: Pick<Window, 'postMessage'>): () => void {
  let last = 0;
  // A resize observer answers in frames that are out of sight, too; animation frames do not.
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    const message: HeightMessage = { source: 'attention-playground', type: 'height', height };
    host.postMessage(message, '*');
  });
  observer.observe(content);
  return () => observer.disconnect();
}
