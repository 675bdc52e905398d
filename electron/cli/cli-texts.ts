import type { Localized } from '../../assessments/pack/localized.ts';

/** What the command line says, apart from faults. */
export const cliTexts = {
  help: {
    'zh-CN': `数字化就绪工作台 · 命令行

  packs [--json]                            列出全部问卷；--json 给出全部内容
  sample > 文件                             写出一份填好的示例评估文件
  score 文件 [--json]                       计算得分、等级和缺项；--json 另给差距和升级办法
  dossier 文件 --out 文件.pdf               制作申报材料；也可用 .docx、.xlsx、.html 或 .zip 结尾
  check 文件 [--json]                       核对导出过的申报材料（PDF、Word、Excel、ZIP）有没有被改动
  pack new 文件夹 --id 编号 --title 标题    写出一份小而完整的问卷，逐项有说明
  pack check 文件夹                         检查问卷，指出每处错误的文件、行和字段
  programme check 文件夹                    同样检查申报项目

  --lang zh-CN|en                           输出语言；不写时按系统语言
  --help                                    显示本说明

退出码：0 完成；1 程序出错；2 命令或文件有误，或核对发现改动。`,
    en: `Readiness Desk · command line

  packs [--json]                            list every questionnaire; --json gives all of their content
  sample > FILE                             write a filled assessment file of the sample enterprise
  score FILE [--json]                       points, levels, what is missing; --json adds gaps and the way up
  dossier FILE --out FILE.pdf               make the application dossier; .docx, .xlsx, .html, .zip work too
  check FILE [--json]                       whether an exported dossier (PDF, Word, Excel, ZIP) was changed
  pack new DIR --id ID --title TITLE        write a small complete questionnaire, each field explained
  pack check DIR                            check a questionnaire: file, line and field of each fault
  programme check DIR                       check programmes in the same way

  --lang zh-CN|en                           language of the output; the system’s when left out
  --help                                    show this text

Exit codes: 0 done; 1 a fault of the program; 2 something is wrong with the command or a file, or a check
found that a file was changed.`,
  },
  notAnswered: {
    'zh-CN': '未作答，共 {asked} 题。',
    en: 'Not answered; {asked, plural, one {# question} other {# questions}}.',
  },
  provisional: { 'zh-CN': '（暂定）', en: ' (provisional)' },
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
  wrongId: {
    'zh-CN': '编号“{id}”不合要求：只能用小写字母、数字、连字符和点，并以字母或数字开头和结尾。',
    en: 'The id “{id}” will not do: use small letters, digits, hyphens and dots, with a letter or digit at both ends.',
  },
  wrongTitle: {
    'zh-CN': '标题不能为空，最多 {most} 个字符。',
    en: 'The title may not be empty and has at most {most} characters.',
  },
  packWritten: {
    'zh-CN': '已写入 {folder}：{files}。改好后用 pack check 检查。',
    en: 'Written to {folder}: {files}. Check it with pack check after your changes.',
  },
  packGood: {
    'zh-CN': '{id} {edition}  {title}：{questions} 题，没有发现错误。',
    en: '{id} {edition}  {title}: {questions} questions, no faults found.',
  },
  unused: {
    'zh-CN': '提示：pack.yaml 的 sections 没有列出 {file}，这个文件不会使用。',
    en: 'Note: {file} is not listed under sections in pack.yaml, so it is not used.',
  },
  programmesGood: {
    'zh-CN': '{count} 个项目，没有发现错误。',
    en: '{count} programmes, no faults found.',
  },
  line: { 'zh-CN': '第 {line} 行', en: 'line {line}' },
  faults: {
    'zh-CN': '共 {count} 处错误，没有采用任何内容。',
    en: '{count, plural, one {# fault} other {# faults}}; nothing of it is used.',
  },
  checkMade: {
    'zh-CN': '导出于 {date}，程序版本 {version}',
    en: 'Exported on {date}, app version {version}',
  },
  checkIntact: {
    'zh-CN': '没有改动：共比对 {count} 处。',
    en: 'Unchanged: {count, plural, one {# place} other {# places}} compared.',
  },
  checkChanged: {
    'zh-CN': '有改动，共 {count} 处：',
    en: 'Changed in {count, plural, one {# place} other {# places}}:',
  },
  bundleWritten: {
    'zh-CN': '{file}：{pages} 个文件，SHA-256 {sha256}',
    en: '{file}: {pages} files, SHA-256 {sha256}',
  },
  sheetsWritten: {
    'zh-CN': '{file}：{pages} 张工作表，SHA-256 {sha256}',
    en: '{file}: {pages} sheets, SHA-256 {sha256}',
  },
  wordWritten: {
    'zh-CN': '{file}：约 {pages} 页，SHA-256 {sha256}',
    en: '{file}: about {pages} pages, SHA-256 {sha256}',
  },
  pageWritten: { 'zh-CN': '{file}，SHA-256 {sha256}', en: '{file}, SHA-256 {sha256}' },
  written: { 'zh-CN': '{file}：{pages} 页，SHA-256 {sha256}', en: '{file}: {pages} pages, SHA-256 {sha256}' },
} as const satisfies Readonly<Record<string, Localized>>;
