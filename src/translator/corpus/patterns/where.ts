import * as act from '../activity';
import { suits } from '../activity';
import { anOwner, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, owned } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Part, word } from '../phrase';
import { TOMORROW } from '../time';

/** "where does she work" ↔ 她 在 哪里 工作; "where is my phone" ↔ 我 的 手机 在 哪里. */
function where(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('where', '哪里');
  const does = act.does(who.be);
  const kind = dice.below(6);
  if (kind === 0) {
    const owner = anOwner(dice);
    const noun = dice.pick(nouns.BELONGINGS.filter((thing) => thing !== nouns.apple));
    if (!owner.possessive) return undefined;
    const it = owned(noun, owner.possessive);
    const is = word('is', '在');
    return sentence([asked, is, it], [it, is, asked], ['哪里', contentWord(noun)]);
  }
  const content = (verb: act.Verb): [string, string] => [verb.zh, who.subject.zh.at(-1)!];
  if (kind === 1) {
    const be = word(who.be, '在');
    return sentence([asked, be, who.subject], [who.subject, be, asked], ['哪里', who.subject.zh.at(-1)!]);
  }
  if (kind === 2) {
    const live = act.bare(act.live);
    return sentence([asked, does, who.subject, live], [who.subject, live, '在', asked], content(act.live));
  }
  if (kind === 3) {
    const come = act.bare(act.come);
    return sentence([asked, does, who.subject, come], [who.subject, come, asked], content(act.come));
  }
  const go = act.bare(act.go);
  if (kind === 4) {
    const [helper, modal]: [Part, Part] = dice.pick([
      [word('will', '要'), 'will'],
      [does, 'want'],
    ]);
    if (modal === 'want') {
      const want = act.bare(act.want);
      return sentence([asked, helper, who.subject, want, go], [who.subject, want, go, asked], content(act.go));
    }
    return sentence(
      [asked, helper, who.subject, go, TOMORROW],
      [who.subject, TOMORROW, helper, go, asked],
      content(act.go),
    );
  }
  const activity = dice.pick([
    act.WORKING,
    act.READING,
    ...act.STUDYING,
    { verb: act.study, object: word('', '') },
    ...act.EATING.slice(0, 2),
  ]);
  if (!suits(who, activity)) return undefined;
  const verb = act.bare(activity.verb);
  return sentence(
    [asked, does, who.subject, verb, activity.object],
    [who.subject, '在', asked, verb, activity.object],
    act.contentOf(activity, who.subject.zh.at(-1)!),
  );
}

export const WHERE: Pattern = { name: 'where', size: 820, draw: where };
