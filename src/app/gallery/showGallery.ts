import type { Playground } from '../../store/playground';
import { replaceQuery } from '../replaceQuery';

/** Opens or closes the gallery. The address says so, so that it can be passed on. */
export function showGallery({ pointer }: Playground, open: boolean): void {
  pointer.setState({ gallery: open });
  replaceQuery('gallery', open ? '' : null);
}
