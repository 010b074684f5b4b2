import { type Phrase, phrase, word } from './phrase';

export type Be = 'am' | 'is' | 'are';

/** Someone who can be a subject, an object, and mostly an owner. */
export interface Person {
  readonly subject: Phrase;
  readonly object: Phrase;
  /** "my" ↔ 我 的; a group owns nothing here. */
  readonly possessive?: Phrase;
  /** The form of "be" that agrees; "is" also asks for the -s of other verbs. */
  readonly be: Be;
  readonly age: 'any' | 'adult' | 'young';
  /** Everybody meant or named by it: "my father" means itself and names "I". */
  readonly about: readonly string[];
  /** student, teacher, doctor … when the words themselves say so. */
  readonly role?: string;
  readonly pronoun?: boolean;
}

const pronoun = (subject: string, object: string, own: string, zh: string, be: Be): Person => ({
  subject: word(subject, zh),
  object: word(object, zh),
  possessive: word(own, `${zh} 的`),
  be,
  age: 'any',
  about: [zh],
  pronoun: true,
});

export const I = pronoun('I', 'me', 'my', '我', 'am');

export const you = pronoun('you', 'you', 'your', '你', 'are');

export const he = pronoun('he', 'him', 'his', '他', 'is');

export const she = pronoun('she', 'her', 'her', '她', 'is');

export const we = pronoun('we', 'us', 'our', '我们', 'are');

export const they = pronoun('they', 'them', 'their', '他们', 'are');

export const PRONOUNS = [I, you, he, she, we, they];

export const SINGLE_PRONOUNS = [I, you, he, she];

const named = (said: Phrase, be: Be, age: Person['age'], about: string[], role?: string): Person => {
  const s = word("'s", '的');
  return {
    subject: said,
    object: said,
    possessive: be === 'is' ? phrase([said, s], [said, s]) : undefined,
    be,
    age,
    about,
    role,
  };
};

export const tom = named(word('Tom', '汤姆'), 'is', 'any', ['汤姆']);

export const anna = named(word('Anna', '安娜'), 'is', 'any', ['安娜']);

export const NAMED = [tom, anna];

interface Relation {
  readonly one: string;
  readonly many?: string;
  readonly zh: string;
  readonly age: Person['age'];
}

export const KIN: readonly Relation[] = [
  { one: 'father', zh: '爸爸', age: 'adult' },
  { one: 'mother', zh: '妈妈', age: 'adult' },
  { one: 'brother', zh: '哥哥', age: 'any' },
  { one: 'sister', zh: '妹妹', age: 'any' },
];

export const student: Relation = { one: 'student', many: 'students', zh: '学生', age: 'young' };

export const teacher: Relation = { one: 'teacher', many: 'teachers', zh: '老师', age: 'adult' };

export const doctor: Relation = { one: 'doctor', many: 'doctors', zh: '医生', age: 'adult' };

export const friend: Relation = { one: 'friend', many: 'friends', zh: '朋友', age: 'any' };

export const child: Relation = { one: 'child', many: 'children', zh: '孩子', age: 'young' };

export const ROLES = [student, teacher, doctor];

/** "my father" ↔ 我 爸爸, but "Tom's father" ↔ 汤姆 的 爸爸. */
export function kinOf(owner: Person, kin: Relation): Person {
  const head = word(kin.one, kin.zh);
  const possessive = owner.possessive!;
  const short: Phrase = { en: possessive.en, zh: possessive.zh.slice(0, 1), align: [[0, 0]] };
  const own = owner.pronoun ? short : possessive;
  return named(phrase([own, head], [own, head]), 'is', kin.age, [...owner.about, `${owner.about[0]} ${kin.zh}`]);
}

/** "our teacher" ↔ 我们 的 老师. */
export function roleOf(owner: Person, role: Relation): Person {
  const head = word(role.one, role.zh);
  const own = owner.possessive!;
  return named(
    phrase([own, head], [own, head]),
    'is',
    role.age,
    [...owner.about, `${owner.about[0]} ${role.zh}`],
    role.zh,
  );
}

/** "that doctor" ↔ 那 位 医生, "this child" ↔ 这 个 孩子. */
export function thisOne(role: Relation, pointer: 'this' | 'that'): Person {
  const head = word(role.one, role.zh);
  const demonstrative = word(pointer, pointer === 'this' ? '这' : '那');
  const measure = role === teacher || role === doctor ? '位' : '个';
  return named(
    phrase([demonstrative, head], [demonstrative, measure, head]),
    'is',
    role.age,
    [`${pointer} ${role.zh}`],
    role.zh,
  );
}

/** "these students" ↔ 这些 学生. */
export function theseOnes(role: Relation): Person {
  const head = word(role.many!, role.zh);
  const demonstrative = word('these', '这些');
  return named(phrase([demonstrative, head], [demonstrative, head]), 'are', role.age, [`these ${role.zh}`], role.zh);
}

const plain = (role: Relation): Person => {
  const head = word(role.many!, `${role.zh}们`);
  return named(phrase(['the', head], [head]), 'are', role.age, [`the ${role.zh}`], role.zh);
};

/** "the children" ↔ 孩子们: 们 is what "the … -s" is in Chinese, of people only. */
export const theChildren = plain(child);

export const theStudents = plain(student);

/** "Tom and Anna" ↔ 汤姆 和 安娜. */
export function both(a: Person, b: Person): Person {
  const and = word('and', '和');
  return {
    ...named(phrase([a.subject, and, b.subject], [a.subject, and, b.subject]), 'are', 'any', [...a.about, ...b.about]),
    object: phrase([a.object, and, b.object], [a.object, and, b.object]),
  };
}

/** True when the two have nobody in common ("I" and "my father" have; so have "we" and "I"). */
export function strangers(a: Person, b: Person): boolean {
  const circle = (p: Person): string[] => p.about.map((who) => (who === '我们' ? '我' : who));
  return !circle(a).some((who) => circle(b).includes(who));
}
