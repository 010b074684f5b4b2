import type { forceEn } from './force.en';
import type { Words } from './words';

export const forceZh: Words<typeof forceEn> = {
  button: '不写“{word}”，换一个词',
  title: '“{before}”后面写哪个词？',
  say: '模型会从这里的词接着写。',
  likely: '最可能的词',
  model: '让模型来选',
  choose: '写 {word}，{percent}',
  forced: '由你写下，模型原本会写“{word}”',
  end: '到此结束',
  whole: '或者写下整个译文',
  wholeSay: '之后可以沿着它的损失反向走。',
  write: '写下',
  allModel: '所有词都让模型来选',
};
