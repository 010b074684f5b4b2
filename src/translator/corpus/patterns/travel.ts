import * as act from '../activity';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';
import * as places from '../place';
import { FUTURE, isSchoolTime, PAST } from '../time';

const VEHICLES = [word('train', '火车'), word('bus', '公交车'), word('plane', '飞机')];
const [TRAIN, BUS, PLANE] = VEHICLES;

/** "he goes to school by bus" ↔ 他 坐 公交车 去 学校: how one travels comes before where. */
function travelling(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const far = dice.oneIn(2);
  const place = far
    ? dice.pick([...places.CITIES, ...places.CITIES, places.china])
    : dice.pick(places.NEAR.filter((p) => p !== places.station));
  const vehicle = place === places.china ? PLANE : far ? dice.pick([TRAIN, PLANE]) : dice.pick([BUS, BUS, BUS, TRAIN]);
  if (vehicle === TRAIN && !far && place !== places.home) return undefined;
  const by = word('by', '坐');
  const { english, chinese, goHome } = place.to();
  const verb = goHome ? act.goHome : act.go;
  const content: [string, string] = [vehicle.zh[0], place.zh];
  const say = (
    before: (string | typeof by)[],
    go: typeof by,
    when: (typeof by)[],
    chineseBefore: (typeof by)[],
  ): Sentence =>
    sentence(
      [who.subject, ...before, go, ...english, by, vehicle, ...when],
      [who.subject, ...when, ...chineseBefore, by, vehicle, go, ...chinese],
      content,
    );
  const kind = dice.below(4);
  if (kind === 0) {
    const will = word('will', '要');
    const when = dice.pick(FUTURE);
    return place === places.school && !isSchoolTime(when) ? undefined : say([will], act.bare(verb), [when], [will]);
  }
  if (kind === 1) {
    const want = act.present(act.want, who.be)!;
    return say([want], act.bare(verb), [], [want]);
  }
  if (kind === 2 && !goHome) {
    const went = act.past(act.go)!;
    const when = dice.pick(PAST);
    if (place === places.school && !isSchoolTime(when)) return undefined;
    return sentence(
      [who.subject, went, ...english, by, vehicle, when],
      [who.subject, when, by, vehicle, went, ...chinese],
      content,
    );
  }
  const often = word('often', '经常');
  if (far) return say([often], act.present(verb, who.be)!, [], [often]);
  return dice.oneIn(2)
    ? say([often], act.present(verb, who.be)!, [], [often])
    : say([], act.present(verb, who.be)!, dice.oneIn(2) ? [] : [word('every day', '每天')], []);
}

export const TRAVEL: Pattern[] = [{ name: 'by bus', size: 820, draw: travelling }];
