import { expect, test } from 'vitest';
import { placesIn } from './fill';
import { galleryTexts } from './gallery';

test('both languages of the gallery have the same places to fill', () => {
  const { en, zh } = galleryTexts;
  const flat = ({ groups, ...texts }: typeof en): Record<string, string> => ({
    ...texts,
    ...Object.fromEntries(
      Object.entries(groups).flatMap(([id, { name, say }]) => [
        [`${id} name`, name],
        [id, say],
      ]),
    ),
  });
  const chinese = flat(zh);
  for (const [name, text] of Object.entries(flat(en))) {
    expect(placesIn(chinese[name]).sort(), name).toEqual(placesIn(text).sort());
    expect(chinese[name], name).not.toBe(text);
  }
});
