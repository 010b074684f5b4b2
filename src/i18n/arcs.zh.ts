import type { arcsEn } from './arcs.en';
import type { Words } from './words';

export const arcsZh: Words<typeof arcsEn> = {
  label: '词与词之间的连线',
  view: '权重画成',
  matrix: '矩阵',
  arcs: '连线',
  both: '两者',
  queries: '查询',
  keys: '键',
  line: '头 {head} · “{query}”→“{key}”：{value}',
  nothing: '没有权重',
  heads: '画出哪些头',
  head: '头 {n} 的连线',
  all: '所有头',
  only: '只看头 {n}',
};
