import type { Localized } from '../pack/localized.ts';
import type { CodeProblemKind } from './credit-code.ts';
import type { NumberProblemKind } from './numbers.ts';
import type { ProfileFindingKind } from './profile-checks.ts';
import type { MissingForSize } from './size-class.ts';
import type { UnclassifiedReason } from './size-table.ts';
import { notInYuan } from './typed-in-yuan.ts';

/** What is wrong with a credit code and what to do, by the kind of `CodeProblem`. */
export const creditCodeText: Readonly<Record<CodeProblemKind, Localized>> = {
  'code-length': {
    'zh-CN': '统一社会信用代码应为 {expected} 位，现在是 {length} 位。请对照营业执照补全或删去多余的字符。',
    en: 'A unified social credit code has {expected} characters; this one has {length}. Please compare it with the business licence.',
  },
  'code-letter': {
    'zh-CN':
      '第 {position} 位的“{character}”不会出现在统一社会信用代码里（代码只用数字和大写字母，不用 I、O、S、V、Z）。请对照营业执照改正。',
    en: '“{character}” in position {position} never occurs in a credit code (it uses digits and capital letters, but not I, O, S, V and Z). Please correct it from the business licence.',
  },
  'code-division-digits': {
    'zh-CN':
      '第 3 到 8 位是登记机关的行政区划码，应全是数字；第 {position} 位是“{character}”。请对照营业执照改正。',
    en: 'Positions 3 to 8 are the division of the office of registration and hold digits only; position {position} is “{character}”. Please correct it from the business licence.',
  },
  'code-check-character': {
    'zh-CN':
      '最后一位校验码对不上：前 17 位对应的是“{expected}”，现在是“{found}”。很可能有一位抄错了，请逐位对照营业执照。',
    en: 'The last character does not fit: the first 17 call for “{expected}”, but “{found}” is given. One character is probably miscopied; please compare each with the business licence.',
  },
  'code-organisation': {
    'zh-CN':
      '第 9 到 17 位的主体标识码“{organisation}”自身的校验码不符（应为“{expected}”，现为“{found}”）。少数老代码如此；与营业执照一致就不用改。',
    en: 'The organisation code in positions 9 to 17, “{organisation}”, does not fit its own check character (“{expected}” expected, “{found}” given). A few old codes are like this; if it matches the business licence, leave it.',
  },
  'code-division-unknown': {
    'zh-CN':
      '登记机关区划码 {division} 不在现有的行政区划表里，可能是开发区或已撤销的区划。与营业执照一致就不用改。',
    en: 'The registration division {division} is not in our table of divisions; it may be a development zone or one since abolished. If it matches the business licence, leave it.',
  },
  'code-division-retired': {
    'zh-CN':
      '登记机关区划码 {division}（{name}）已经停用，现为 {successor}（{successorName}）。早年领取的代码可以保留旧区划，与营业执照一致就不用改。',
    en: 'The registration division {division} ({name}) is no longer in use and is now {successor} ({successorName}). Codes issued earlier keep it; if it matches the business licence, leave it.',
  },
  'code-not-enterprise': {
    'zh-CN':
      '代码以 {prefix} 开头；企业、个体工商户和农民专业合作社的代码以 91、92、93 开头。请确认填写的是企业自己的代码。',
    en: 'The code begins with {prefix}; those of enterprises, individual businesses and farmers’ cooperatives begin with 91, 92 or 93. Please make sure it is the code of the enterprise itself.',
  },
};

/** Why typed text is not taken as a number, by the kind of `NumberProblem`. */
export const numberText: Readonly<Record<NumberProblemKind, Localized>> = {
  'number-empty': { 'zh-CN': '请填写一个数。', en: 'Please enter a number.' },
  'number-letters': {
    'zh-CN': '“{typed}”里有不是数字的内容。请只填数字，单位已经写在栏目旁边。',
    en: '“{typed}” holds something other than digits. Please enter digits only; the unit stands beside the field.',
  },
  'number-lookalike': {
    'zh-CN': '“{typed}”里含字母 {letter}，请看是不是数字 {digit}。',
    en: '“{typed}” contains the letter {letter}; is a {digit, select, 0 {zero} other {one}} meant? Please type digits only.',
  },
  'number-grouping': {
    'zh-CN': '看不准“{typed}”是多少。请用一个小数点，或每三位用一个逗号，例如 6,480.5。',
    en: 'It is not clear what number “{typed}” is. Please use one decimal point, and commas every three digits if any, such as 6,480.5.',
  },
  'number-negative': {
    'zh-CN': '“{typed}”是负数，这一栏不能小于 0。请检查。',
    en: '“{typed}” is below zero, which this field cannot be. Please check it.',
  },
  'number-decimals': {
    'zh-CN': '“{typed}”的小数位数太多，这一栏最多 {most} 位小数。请四舍五入后再填。',
    en: '“{typed}” has too many decimals; this field takes at most {most}. Please round it.',
  },
  'number-not-whole': {
    'zh-CN': '“{typed}”不是整数。这一栏请填整数。',
    en: '“{typed}” is not a whole number. Please enter a whole number here.',
  },
  'number-too-large': {
    'zh-CN': '“{typed}”太大，这一栏最大可填 {most}。请检查单位是否填对。',
    en: '“{typed}” is too large; this field takes at most {most}. Please check the unit.',
  },
};

/** What to look at in a profile and what to do, by the kind of `ProfileFinding`. */
export const profileText: Readonly<Record<ProfileFindingKind, Localized>> = {
  ...creditCodeText,
  'not-given': { 'zh-CN': '还没有填写。', en: 'Not given yet.' },
  'name-short': {
    'zh-CN': '企业名称很短。请填写营业执照上的全称。',
    en: 'The name is very short. Please give the full name on the business licence.',
  },
  'division-unknown': {
    'zh-CN': '江西省没有代码为 {division} 的县（市、区）。请从列表中选择。',
    en: 'Jiangxi has no county, city or district with the code {division}. Please choose one from the list.',
  },
  'division-retired': {
    'zh-CN': '{name}（{division}）已经撤销，现为{successorName}（{successor}）。请改选现在的区划。',
    en: '{name} ({division}) no longer exists and is now {successorName} ({successor}). Please choose the current one.',
  },
  'division-city': {
    'zh-CN': '只选到了{name}。请再选县（市、区），申报通常由县级部门受理。',
    en: 'Only the city, {name}, is chosen. Please choose the county or district too: applications usually go to the authority there.',
  },
  'division-twice': {
    'zh-CN': '既选了{name}，又写了省外地区“{other}”。请只保留一个。',
    en: '{name} is chosen, but a place outside the province, “{other}”, is given as well. Please keep one of the two.',
  },
  'industry-unknown': {
    'zh-CN': '《国民经济行业分类》（GB/T 4754-2017）里没有代码 {industry}。请从列表中选择。',
    en: 'GB/T 4754-2017 has no industry with the code {industry}. Please choose one from the list.',
  },
  'industry-coarse': {
    'zh-CN': '行业 {industry} 还不够细，企业规模和部分条件无法判断。请再往下选一级。',
    en: 'Industry {industry} is too broad to tell the size class and some conditions. Please choose one level further down.',
  },
  'staff-zero': {
    'zh-CN': '从业人员填的是 0。请确认上年末确实没有人员。',
    en: 'The number of people is 0. Please make sure there really was nobody at the end of last year.',
  },
  'money-zero': {
    'zh-CN': '金额填的是 0。请确认上一年度确实为 0；不清楚时请留空。',
    en: 'The amount is 0. Please make sure it really was nothing last year; leave it empty if you do not know.',
  },
  'money-negative': {
    'zh-CN': '金额是负数（{amount} 万元），不可能小于 0。请按年度财务报表改正。',
    en: 'The amount is below zero ({amount} × 10,000 yuan), which cannot be. Please correct it from the annual accounts.',
  },
  'money-unit': {
    'zh-CN': `与从业人员相比，{amount} 万元显得过大。${notInYuan()['zh-CN']}`,
    en: `{amount} × 10,000 yuan looks very large for the number of people. ${notInYuan().en}`,
  },
  'founded-in-future': {
    'zh-CN': '成立日期 {date} 晚于今天（{today}）。请按营业执照改正。',
    en: 'The founding date {date} is later than today ({today}). Please correct it from the business licence.',
  },
  'founded-long-ago': {
    'zh-CN': '成立日期 {date} 很早。请对照营业执照确认年份。',
    en: 'The founding date {date} is very early. Please compare the year with the business licence.',
  },
  'phone-shape': {
    'zh-CN': '“{phone}”不像完整的电话号码。固定电话请带区号，例如 0797-0000000。',
    en: '“{phone}” does not look like a complete telephone number. Please give the area code with a fixed line, such as 0797-0000000.',
  },
  'email-shape': {
    'zh-CN': '“{email}”不像完整的电子邮箱。请检查是否有“@”和后面的域名。',
    en: '“{email}” does not look like a complete e-mail address. Please check the “@” and the domain after it.',
  },
  'certificate-name': {
    'zh-CN': '第 {position} 项资质选了“其他”，还没有写名称。请补上名称。',
    en: 'Qualification {position} is of the kind “other” and has no name yet. Please add the name.',
  },
  'certificate-issued-in-future': {
    'zh-CN': '“{name}”的发证日期 {date} 晚于今天。请按证书改正。',
    en: 'The issue date of “{name}”, {date}, is later than today. Please correct it from the certificate.',
  },
  'certificate-dates': {
    'zh-CN': '“{name}”的有效期止 {expires} 早于发证日期 {issued}。请按证书改正。',
    en: '“{name}” expires on {expires}, before it was issued on {issued}. Please correct the dates from the certificate.',
  },
  'certificate-expired': {
    'zh-CN': '“{name}”已于 {date} 到期。若已续期，请更新日期；申报时过期证书一般不予认可。',
    en: '“{name}” expired on {date}. If it was renewed, please update the date; expired certificates are usually not accepted.',
  },
};

/** Why the standard gives no size class. */
export const unclassifiedText: Readonly<Record<UnclassifiedReason, Localized>> = {
  railway: {
    'zh-CN': '铁路运输业不在《中小企业划型标准规定》范围内。',
    en: 'Railway transport is not covered by the classification of enterprise sizes.',
  },
  finance: {
    'zh-CN': '金融业适用《金融业企业划型标准规定》（银发〔2015〕309号），程序不作判断。',
    en: 'Financial enterprises have a standard of their own (银发〔2015〕309号), which this app does not apply.',
  },
  education: {
    'zh-CN': '教育不在《中小企业划型标准规定》范围内。',
    en: 'Education is not covered by the classification of enterprise sizes.',
  },
  health: {
    'zh-CN': '卫生不在《中小企业划型标准规定》范围内。',
    en: 'Health is not covered by the classification of enterprise sizes.',
  },
  'public-administration': {
    'zh-CN': '公共管理、社会保障和社会组织不在《中小企业划型标准规定》范围内。',
    en: 'Public administration, social security and social organisations are not covered by the classification of enterprise sizes.',
  },
  'international-organisation': {
    'zh-CN': '国际组织不在《中小企业划型标准规定》范围内。',
    en: 'International organisations are not covered by the classification of enterprise sizes.',
  },
  'own-property': {
    'zh-CN': '自有房地产经营活动（704）不在“其他未列明行业”之内，不作判断。',
    en: 'Letting of own real estate (704) is left out of “other industries not listed”; no size class is given.',
  },
  'unknown-industry': {
    'zh-CN': '行业代码不在 GB/T 4754-2017 之内，无法判断规模。请重新选择行业。',
    en: 'The industry code is not in GB/T 4754-2017, so the size cannot be told. Please choose the industry again.',
  },
};

/** What is still needed for the size class. */
export const missingForSizeText: Readonly<Record<MissingForSize, Localized>> = {
  industry: { 'zh-CN': '所属行业', en: 'the industry' },
  'industry-division': { 'zh-CN': '所属行业的大类（两位数字）', en: 'the industry to two digits' },
  'industry-group': { 'zh-CN': '所属行业的中类（三位数字）', en: 'the industry to three digits' },
  staff: { 'zh-CN': '从业人员', en: 'the number of people' },
  revenue: { 'zh-CN': '营业收入', en: 'operating revenue' },
  totalAssets: { 'zh-CN': '资产总额', en: 'total assets' },
};
