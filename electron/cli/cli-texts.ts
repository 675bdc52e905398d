import type { Localized } from '../../assessments/pack/localized.ts';

/** What the command line says, apart from faults. */
export const cliTexts = {
  help: {
    'zh-CN': `数字化就绪工作台 · 命令行

  packs [--json]                            列出全部问卷；--json 给出全部内容
  sample > 文件                             写出一份填好的示例评估文件
  score 文件 [--json]                       计算评估文件的得分、等级和缺项
  dossier 文件 --out 文件.pdf               制作申报材料

  --lang zh-CN|en                           输出语言；不写时按系统语言
  --help                                    显示本说明

退出码：0 完成；1 程序出错；2 命令或文件有误。`,
    en: `Readiness Desk · command line

  packs [--json]                            list every questionnaire; --json gives all of their content
  sample > FILE                             write a filled assessment file of the sample enterprise
  score FILE [--json]                       score an assessment file: points, levels, what is missing
  dossier FILE --out FILE.pdf               make the application dossier

  --lang zh-CN|en                           language of the output; the system’s when left out
  --help                                    show this text

Exit codes: 0 done; 1 a fault of the program; 2 something is wrong with the command or a file.`,
  },
  unknownCommand: { 'zh-CN': '没有命令“{command}”。', en: 'There is no command “{command}”.' },
  unknownLanguage: {
    'zh-CN': '没有语言“{language}”，可用：zh-CN、en。',
    en: 'There is no language “{language}”; use zh-CN or en.',
  },
  unknownOption: { 'zh-CN': '看不懂这些选项：{options}', en: 'These options are not understood: {options}' },
  tooMany: { 'zh-CN': '多出了“{argument}”。', en: '“{argument}” is one argument too many.' },
  missing: { 'zh-CN': '缺少 {name}。', en: '{name} is missing.' },
  questions: { 'zh-CN': '{count} 题，约 {minutes} 分钟', en: '{count} questions, about {minutes} minutes' },
  points: { 'zh-CN': '得分 {earned} / {possible}', en: 'Points {earned} / {possible}' },
  answered: {
    'zh-CN': '应答 {asked} 题：已答 {answered}，不适用 {notApplicable}，不清楚 {unknown}，未答 {missing}',
    en: '{asked} questions asked: {answered} answered, {notApplicable} not applicable, {unknown} not known, {missing} missing',
  },
  gate: {
    'zh-CN': '下一级还差：{label}（现在 {now}，需要 {need}）',
    en: 'Next level needs: {label} (now {now}, needed {need})',
  },
  written: { 'zh-CN': '{file}：{pages} 页，SHA-256 {sha256}', en: '{file}: {pages} pages, SHA-256 {sha256}' },
} as const satisfies Readonly<Record<string, Localized>>;
