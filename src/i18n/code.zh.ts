import type { codeEn } from './code.en';
import type { Words } from './words';

export const codeZh: Words<typeof codeEn> = {
  label: '这一步的代码',
  off: '这一步已关闭：不运行任何代码，数值原样通过。',
  ran: '显卡刚刚为这一步逐条运行的程序，以及它们所在的文件。',
  wouldRun: '显卡会为这一步运行的程序。这一次由处理器用同样的运算算出。',
  moreRows: '其中为输出词准备了 {rows} 行；句子结束之后的行没有显示。',
  invocations: '{count} 次调用，得到的参数是：',
  sharesMemory: '什么也不用运行：数值留在原处，只是换了形状。若要运行，参数会是：',
  run: '把数值保存为 {file}，把下面的程序放在同一个文件夹里运行。它会重新算出屏幕上的张量，并打印与它们相差多少。',
  download: '下载数值（.npz）',
};
