import type { SystemsTexts } from './systems.en';

export const systemsZh: SystemsTexts = {
  button: '系统',
  title: '所有系统',
  presets: '看点',
  presetsHint: '把旋钮设好，看清一个要点。',
  figure: '专图',
  label: '当前系统',
  back: '回到翻译模型',
};
