import type { headsEn } from './heads.en';
import type { Words } from './words';

export const headsZh: Words<typeof headsEn> = {
  nowhere: '“{stage}”不在注意力里：这里没有头。',
  go: '去最近的一处：{place}',
  query: '看哪个查询',

  table: {
    label: '每个头的数',
    head: '头',
    bits: '比特',
    keys: '键数',
    looks: '看向',
    share: '占比',
    along: '同向',
  },
  meaning: {
    title: '这些数说明什么？',
    bits: '一行权重的熵，对所有行取平均：一个键占全部时是 0 比特，M 个键一样多时是 log₂ M。1 比特 = ln 2 = 0.69 奈特。',
    keys: '有效键数，即 2 的（比特数）次方：这么多个权重相等的键会同样犹豫。',
    looks: '这个查询的那一行里权重最大的键，以及它的权重。',
    share: '这个头经过 W_O 中自己那一段之后，给这个查询的输出加上的向量有多长，占所有头长度之和的比例。',
    along: '输出里有多少属于这个头：它加上的向量在所有头之和的方向上的份额。合计 100%；低于 0% 说明它在往反方向拉。',
    alike: '把两个头的权重各排成一长列，取两列夹角的余弦：1 表示图完全一样。',
  },

  compare: {
    title: '比较两个头',
    with: '头 {n} 与',
    pick: '头 {n}',
    minus: '{a} − {b}',
    most: '差别最大的是“{query}”→“{key}”：头 {a} 给 {x}，头 {b} 给 {y}。',
    same: '两个头看的词和权重都一样。',
  },
  alike: { title: '它们有多像？', hint: '选一格，就比较那两个头。', matrix: '相似度' },

  rearrange: {
    title: '重排',
    place: '头 {n} 的位置上',
    itself: '它自己',
    other: '头 {n}',
    off: '关',
    mean: '平均',
    switchOff: '关掉头 {n}',
    switchOn: '打开头 {n}',
    swap: '交换 {a} 和 {b}',
    average: '全部取平均',
    reset: '复位',
    otherCount: '这里是在有 {made} 个头时重排的。现在有 {heads} 个头：等头数回到 {made}，重排才起作用。',
  },
  effect: {
    words: '手动改动之后，“{before}”变成了“{after}”。',
    rises: '译文仍是“{words}”。“{word}”的概率从 {from} 升到 {to}。',
    falls: '译文仍是“{words}”。“{word}”的概率从 {from} 降到 {to}。',
    none: '译文仍是“{words}”，各个词的概率几乎没有变化。',
  },
};
