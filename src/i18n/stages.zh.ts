import { attentionStagesZh } from './attentionStages.zh';
import { outputStagesZh } from './outputStages.zh';
import { pictureZh } from './picture.zh';
import { placesZh } from './places.zh';
import { slipsZh } from './slips.zh';
import type { StageTexts } from './stageTexts';
import { sublayerStagesZh } from './sublayerStages.zh';
import { systemStagesZh } from './systemStages.zh';

export const stagesZh: StageTexts = {
  stages: {
    embed: {
      name: '词向量',
      title: '词变成数',
      say: [
        '每个词从有 {V} 个词的表里取出自己的一行：训练得到的 {E} 个数，再乘以 √{E} = {factor}。',
        '每个词从词向量表里取出自己的一行。',
      ],
    },
    position: {
      name: '位置',
      title: '这个词站在第几位？',
      say: ['加上表示位置的波形，同一个词站在别处，得到的数就不同。'],
    },
    ...attentionStagesZh,
    ...sublayerStagesZh,
    ...outputStagesZh,
    ...slipsZh,
    ...systemStagesZh,
  },

  unknown: {
    name: '',
    title: '{kernel}',
    say: [
      '内核“{kernel}”算出“{made}”，形状是 {shape}，其中最大的数是 {most}：{row}，{column}。',
      '输入什么，得到什么。',
    ],
  },

  ...placesZh,
  ...pictureZh,
};
