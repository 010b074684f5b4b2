import type { SystemsTexts } from './systems.en';

export const systemsZh: SystemsTexts = {
  button: '系统',
  title: '所有系统',
  presets: '看点',
  presetsHint: '把旋钮设好，看清一个要点。',
  figure: '专图',
  label: '当前系统',
  back: '回到翻译模型',
  batch: {
    shown: '显示的是第 {item} 项：各项互不相干。',
    compute: '全部算一遍',
    running: '计算中……',
    done: '{items} 项共用 {milliseconds} 毫秒（{backend}）；这一项的最大差别是 {most}。',
  },
};
