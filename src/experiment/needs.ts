import type { Given } from '../systems/system';
import type { Translator } from '../translator/loadTranslator';

/** What a system computes with besides its knobs: the trained translator, or what a recipe is given. */
export type Needs = Translator | Given;
