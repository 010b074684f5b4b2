import { expect, test } from 'vitest';
import { pageEn } from '../src/i18n/page.en';
import type { SystemTexts } from '../src/i18n/systemTexts';
import { loadRecipe } from '../src/systems/catalogue';
import type { KnobRow } from '../src/systems/knobRow';
import type { Preset, System } from '../src/systems/system';
import { stemOf, systemNames } from '../src/systems/systemNames';

// docs/SYSTEMS.md is written from the recipes and their words, by this test: after a change run it with `-u`.
const plain: Readonly<Record<string, { readonly label: string }>> = pageEn.knob;
const words = import.meta.glob<Record<string, SystemTexts>>('../src/i18n/systems/*.en.ts');

test('docs/SYSTEMS.md lists every system with its knobs and its points, as links', async () => {
  const sections = await Promise.all(
    systemNames.map(async (name) => {
      const stem = stemOf(name);
      const texts = (await words[`../src/i18n/systems/${stem}.en.ts`]())[`${stem}En`];
      return section(await loadRecipe(name), texts);
    }),
  );
  await expect(`${INTRODUCTION}\n${sections.join('\n')}`).toMatchFileSnapshot('../docs/SYSTEMS.md');
});

const INTRODUCTION = `# Systems, by their links

Written from the recipes by \`checks/systemsPage.test.ts\`; do not edit by hand.

A link opens a system with \`system=\` and its name, and turns its knobs: \`#system=score-noise&noise=1\`. What LESSONS.md says of
\`stage\`, \`head\`, \`cell\`, \`pin\`, \`vs\` and of the look of the page holds for every system.
`;

function section(system: System, texts: SystemTexts): string {
  const rows = Object.entries(system.knobs).map(
    ([id, row]) =>
      `| \`${row.link}\` | ${(texts.knobs[id] ?? plain[id])?.label ?? id} | ${valuesOf(row)} | ${textOf(row.default)} |`,
  );
  const presets = system.presets.map((preset) => `- ${texts.presets[preset.id].name}: \`${linkOf(system, preset)}\``);
  return `## ${system.id} ${texts.name}: \`${system.name}\`

| knob | what | values | default |
| --- | --- | --- | --- |
${rows.join('\n')}

${presets.join('\n')}
`;
}

const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

function valuesOf(row: KnobRow): string {
  if (row.kind === 'switch') return 'on, off';
  return row.kind === 'choice' ? row.options.join(', ') : `${row.min} to ${row.max}`;
}

function linkOf(system: System, { knobs, versus, reads, stage }: Preset): string {
  const named = (values: Preset['knobs'], joint: string): string[] =>
    Object.entries(values).map(([id, value]) => `${system.knobs[id].link}${joint}${textOf(value)}`);
  return [
    `#system=${system.name}`,
    ...(reads ? [`d=${reads.direction}`, `s=${reads.sentence.join('+')}`] : []),
    ...named(knobs, '='),
    ...(versus ? [`vs=${named(versus, ':').join(',')}`] : []),
    ...(stage && stage !== system.stage ? [`stage=${stage}`] : []),
  ].join('&');
}
