import { places } from '../../assessments/pack/place.ts';
import { roles } from '../../assessments/pack/role.ts';

/** What a new questionnaire is made of. Titles are YAML scalars already. */
export interface PackTemplateInput {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** The head of a small, complete questionnaire; each field is explained where it stands. */
export function packHeadTemplate({ id, title, shortTitle }: PackTemplateInput): string {
  return `# 问卷的总说明。每题所在的文件列在 sections 里。改完后运行：pack check 本文件夹
# The head of the questionnaire; its questions lie in the files under sections. After a change run: pack check FOLDER
# 凡文字都要写中文（zh-CN）和英文（en）。/ Every text stands in Chinese (zh-CN) and English (en).

# 文件格式，固定为 1。/ Format of these files, always 1.
format: 1
# 编号：小写字母、数字、连字符；定了就不要再改。/ Id: small letters, digits, hyphens; never change it.
id: ${id}
# 版本：数字和点，加引号。内容一改就要提高。/ Edition: digits and dots, in quotes. Raise it with every change.
edition: '1.0'
# 标题，中文最多 40 字；简称最多 16 字。/ Title, and a short one of at most 16 Chinese characters or 40 letters.
title: { zh-CN: ${title}, en: ${title} }
shortTitle: { zh-CN: ${shortTitle}, en: ${shortTitle} }
# 一两句话：问什么、给出什么。/ One or two sentences: what it asks and what it gives.
summary:
  zh-CN: 四道题，看看车间数字化做到哪一步，下一步做什么。
  en: Four questions on how far the workshop has gone and what to do next.
# 使用者必须先知道的事；可以不写。/ What a user must know first; may be left out.
caution:
  zh-CN: 这是自拟的参考，不是任何部门的评定。
  en: This is a reference of our own, not the finding of any authority.

# 依据的文件。每题、每个分数都要注明出自哪一份。/ The documents it rests on; every question and score names one.
sources:
  own:
    title: { zh-CN: 自拟的参考, en: Our own reference }
  # 官方文件这样写：/ An official document looks like this:
  # notice:
  #   title: { zh-CN: 文件全称, en: Full name of the document }
  #   document: 某某〔2026〕1号
  #   date: '2026-01-31'

# 题组：供等级里数“有几题达到”。/ Groups of questions, for levels that count how many reach a grade.
sets:
  basics:
    title: { zh-CN: 基础两题, en: The two basic questions }
    questions: [plan, systems]

# 各部分的文件，按顺序。/ The files of the sections, in order.
sections:
  - 01-workshop.yaml

# 计分；只给建议、不计分的问卷整段不写。/ Scoring; left out by a questionnaire that gives advice only.
scoring:
  # “不适用”：zero 按未得分；redistribute 不计入。/ Not applicable: zero earns nothing; redistribute leaves the sum.
  notApplicable: zero
  # 雷达图的轴，至少三个，用下面的节点。/ Axes of the radar, at least three, from the nodes below.
  axes: [planning, software, machines]
  root:
    id: total
    title: { zh-CN: 总分, en: Total }
    # sum 相加；weighted-mean 加权平均（每项写 weight）。/ sum adds up; weighted-mean takes a weight for each part.
    rule: sum
    # 满分；与各题最高分之和不符时，检查会指出。/ Full marks; the check says when the questions do not add up to it.
    max: 10
    # mark：official 读过原文；implemented-elsewhere 见于别处的实现；own-reference 自拟。
    # mark: official (read in the document), implemented-elsewhere (seen in a service), own-reference (your own).
    provenance: { source: own, mark: own-reference }
    children:
      - id: planning
        title: { zh-CN: 规划, en: Planning }
        rule: sum
        provenance: { source: own, mark: own-reference }
        children: [{ question: plan }]
      - id: software
        title: { zh-CN: 软件, en: Software }
        rule: sum
        provenance: { source: own, mark: own-reference }
        children: [{ question: systems }]
      - id: machines
        title: { zh-CN: 设备, en: Machines }
        rule: sum
        provenance: { source: own, mark: own-reference }
        children: [{ question: networked }]

# 等级，从低到高；没有等级的问卷不写。/ Levels from low to high; left out where there are none.
ladders:
  - id: level
    title: { zh-CN: 车间等级, en: Workshop level }
    # 每次显示等级时都会附上这句。/ Shown wherever the level is.
    note: { zh-CN: 自拟的等级，供安排先后用。, en: 'A level of our own, for setting priorities.' }
    provenance: { source: own, mark: own-reference }
    # any 满足哪级算哪级；in-order 要逐级满足。/ any: the highest that holds; in-order: every lower one must hold too.
    climb: in-order
    none:
      title: { zh-CN: 未起步, en: Not started }
      meaning: { zh-CN: 还没有成形的做法。, en: Nothing regular yet. }
    steps:
      - id: started
        title: { zh-CN: 起步, en: Started }
        meaning: { zh-CN: 有了计划和第一批软件。, en: There is a plan and first software. }
        # 条件要同时满足。score：某节点至少多少分。/ All gates must hold. score: points of a node.
        gates:
          - { kind: score, node: total, atLeast: 3 }
      - id: regular
        title: { zh-CN: 成形, en: Regular }
        meaning: { zh-CN: 计划、软件、设备都用起来了。, en: 'Plan, software and machines are in use.' }
        # count：题组里至少几题达到某级。/ count: so many questions of a set at a grade.
        gates:
          - { kind: score, node: total, atLeast: 7 }
          - { kind: count, set: basics, gradeAtLeast: 2, atLeast: 2 }

# 快速扫描：先答这几题，得出等级的范围，不再问第二遍；可以不写。/ Quick scan: a range of levels from a few questions.
quickScan:
  # 一般要几分钟，和题目的编号（3 到 20 题，按提问的顺序）。/ Minutes, and 3 to 20 ids in the order they are asked.
  minutes: 3
  questions: [plan, systems, networked]
  # 为什么选这几题；来源一般是自拟。/ Why just these; the choice is usually your own.
  why: { zh-CN: 分值最高的三题。, en: The three questions worth most. }
  provenance: { source: own, mark: own-reference }
`;
}

/** Its one section, with a question of each of the four kinds used most. */
export const sectionTemplate = `# 一个部分，窗口里是一页。/ One section, one page in the window.
id: workshop
title: { zh-CN: 车间, en: Workshop }
# 企业主一般要几分钟。/ Minutes an owner usually needs.
minutes: 5
questions:
  # 每题的编号在整份问卷里只能出现一次，换版本也不要改：答案靠它延续。
  # A question's id stands once in the questionnaire and stays over editions: answers are carried by it.
  - id: plan
    # 单选：选项从低到高。/ One choice, from low to high.
    kind: one-of
    # 题目，最多 60 字；提示可以不写。/ The question, at most 60 Chinese characters; the hint may be left out.
    prompt: { zh-CN: 车间数字化有计划吗？, en: Is there a plan for the workshop? }
    hint: { zh-CN: 写在纸上的才算。, en: Only what is written counts. }
    # 用平常话说是什么意思。/ What it means in plain words.
    meaning: { zh-CN: 计划写明做什么、谁来做、什么时候完成。, en: 'A plan says what, who and by when.' }
    # 为什么要问。/ Why it is asked.
    why: { zh-CN: 有计划，钱才花在要紧处。, en: With a plan the money goes where it matters. }
    # 小厂里是什么样子。/ What it looks like in a small factory.
    example:
      zh-CN: 一家 40 人的五金厂用一页纸列出三件事和负责人。
      en: A hardware plant of 40 lists three things and their persons on one page.
    # points 得分；grade 供等级计数；effort 是从上一档到这一档的费用（元）和天数，从少到多。
    # points earn; grade counts for levels; effort is yuan and days from the option below, from least to most.
    options:
      - { id: none, label: { zh-CN: 没有, en: None }, points: 0, grade: 0 }
      - id: talked
        label: { zh-CN: 口头商量过, en: Talked about }
        points: 2
        grade: 1
        effort: { yuan: [0, 1000], days: [1, 5] }
      - id: written
        label: { zh-CN: 写成计划并有人负责, en: 'Written, with a person in charge' }
        points: 4
        grade: 2
        effort: { yuan: [0, 3000], days: [3, 10] }
    # 现场核查会要什么材料。/ What an assessor on site asks to see.
    evidence:
      - { zh-CN: 计划文件, en: The plan }
    # 怎么核查。/ How it is checked.
    check: { zh-CN: 看计划里有没有事项、人和日期。, en: 'Look for tasks, persons and dates in it.' }
    # 下一步具体做什么。/ The concrete next step.
    nextStep: { zh-CN: 用一页纸写下今年要做的三件事。, en: Write this year's three things on one page. }
    # 一般由谁做；可以不写。/ Who usually does it; may be left out.
    who: { zh-CN: 厂长, en: The plant manager }
    # 访谈时问谁、站在哪里看，最合适的写在前面；都是编写者的建议，可以不写，不写就按章节排。
    # Whom to ask and where to stand, best first: the author's suggestions. Left out, questions follow the sections.
    # ask: ${roles.join(' ')}
    # places: ${places.join(' ')}
    ask: [owner, production]
    places: [office]
    # 出处；写明条款：clause: 第三条。/ Where it comes from; name the clause with clause: …
    provenance: { source: own, mark: own-reference }

  - id: systems
    # 多选：各项得分相加；none 是“都没有”的说法。/ Several choices whose points add up; none says “none of these”.
    kind: several-of
    prompt: { zh-CN: 车间在用哪些软件？, en: Which software is in use? }
    meaning: { zh-CN: 指每周都用的软件，装了不用的不算。, en: Software used every week; unused does not count. }
    why: { zh-CN: 软件用起来，数据才接得上。, en: Only software in use joins up the data. }
    example: { zh-CN: 一家注塑厂用一套软件排产。, en: A moulding plant schedules with one program. }
    none: { zh-CN: 以上都没有, en: None of these }
    options:
      - id: drawings
        label: { zh-CN: 图纸管理, en: Drawings }
        points: 1
        effort: { yuan: [3000, 20000], days: [10, 40] }
      - id: schedule
        label: { zh-CN: 排产, en: Scheduling }
        points: 1
        effort: { yuan: [5000, 50000], days: [20, 60] }
      - id: stock
        label: { zh-CN: 库存, en: Stock }
        points: 1
        effort: { yuan: [3000, 20000], days: [10, 30] }
    evidence:
      - { zh-CN: 软件界面截图, en: Screenshots of the software }
    check: { zh-CN: 请使用的人当场打开，看最近一周的记录。, en: Have a user open it and show last week's records. }
    nextStep: { zh-CN: 先选一件天天做的事用软件来做。, en: Take one daily task and do it in software. }
    provenance: { source: own, mark: own-reference }

  - id: networked
    # 比率：由原始数据算出，数据在整个工作台只问一次。/ A rate computed from raw figures, which are asked once for all.
    kind: rate
    prompt: { zh-CN: 联网设备占多少？, en: What share of machines is networked? }
    meaning: { zh-CN: 能把数据自动传出来的设备占全部生产设备的比例。, en: Machines that pass data on by themselves. }
    why: { zh-CN: 设备联网后，产量和停机不用人抄。, en: Output and stops need no copying by hand. }
    example: { zh-CN: 20 台机床里 6 台联网，就是 30%。, en: Six of twenty machines make 30 %. }
    numerator: { figure: devices.networked }
    denominator: { figure: devices.total }
    # 各档：到 upTo（含）为止，单位是百分比。/ Bands up to and including upTo, in per cent.
    bands:
      - { upTo: 10, points: 0 }
      - { upTo: 30, points: 1, effort: { yuan: [5000, 50000], days: [20, 60] } }
      - { upTo: 60, points: 2, effort: { yuan: [20000, 100000], days: [30, 90] } }
      - { upTo: 100, points: 3, effort: { yuan: [50000, 200000], days: [60, 180] } }
    evidence:
      - { zh-CN: 设备清单, en: List of machines }
    check: { zh-CN: 抽三台看数据是否自动传出。, en: See on three machines whether data comes by itself. }
    nextStep: { zh-CN: 先把最常停机的一台接上网。, en: Connect the machine that stops most. }
    provenance: { source: own, mark: own-reference }

  - id: backup
    # 是、部分、否；不写 points 就只给建议。/ Yes, partly, no; without points it gives advice only.
    kind: yes-partly-no
    prompt: { zh-CN: 图纸和订单有备份吗？, en: Are drawings and orders backed up? }
    meaning: { zh-CN: 在另一处还有一份，并试过能用。, en: 'A second copy elsewhere, tried once.' }
    why: { zh-CN: 电脑坏了也能当天恢复。, en: Work goes on the same day when a computer fails. }
    example: { zh-CN: 每周五拷到移动硬盘，带回家。, en: Copied to a drive every Friday and taken home. }
    effort: { yuan: [300, 2000], days: [1, 3] }
    evidence:
      - { zh-CN: 备份记录, en: Record of copies }
    check: { zh-CN: 请企业当场打开一份备份。, en: Have them open one copy on the spot. }
    nextStep: { zh-CN: 买一块移动硬盘，每周拷一次。, en: Buy a drive and copy once a week. }
    # 对每家企业都适用的题，不许选“不适用”。/ Where it applies to everyone, “not applicable” is not offered.
    notApplicable: false
    provenance: { source: own, mark: own-reference }
`;
