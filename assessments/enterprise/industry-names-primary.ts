/**
 * Sections A and B of GB/T 4754-2017 国民经济行业分类 (issued 2017-06-30, in force 2017-10-01): one line a class, "code zh-CN|English".
 *
 * Codes and Chinese names: facts taken from the public repository zmshe/capital, src/utils/category.js
 * (commit 0b8f1ae4), checked against the totals of the standard: 20 sections, 97 divisions, 473 groups.
 * One slip there was mended: 3741 飞机制造 stood as a second group 374.
 * The standard has no official English edition: the English names are our own.
 * A class whose code ends in 0 has the name of its group and no line of its own; a class without English is
 * shown with its group's name (see `industries.ts`).
 */
export const primaryIndustryNames = `
A 农、林、牧、渔业|Agriculture, forestry, animal husbandry and fishery
A01 农业|Agriculture
A011 谷物种植|Growing of cereals
A0111 稻谷种植
A0112 小麦种植
A0113 玉米种植
A0119 其他谷物种植
A012 豆类、油料和薯类种植|Growing of beans, oil crops and tubers
A0121 豆类种植
A0122 油料种植
A0123 薯类种植
A013 棉、麻、糖、烟草种植|Growing of cotton, bast fibres, sugar crops and tobacco
A0131 棉花种植
A0132 麻类种植
A0133 糖料种植
A0134 烟草种植
A014 蔬菜、食用菌及园艺作物种植|Growing of vegetables, edible fungi and horticultural crops
A0141 蔬菜种植
A0142 食用菌种植
A0143 花卉种植
A0149 其他园艺作物种植
A015 水果种植|Growing of fruit
A0151 仁果类和核果类水果种植
A0152 葡萄种植
A0153 柑橘类种植
A0154 香蕉等亚热带水果种植
A0159 其他水果种植
A016 坚果、含油果、香料和饮料作物种植|Growing of nuts, oil-bearing fruit, spice and beverage crops
A0161 坚果种植
A0162 含油果种植
A0163 香料作物种植
A0164 茶叶种植
A0169 其他饮料作物种植
A017 中药材种植|Growing of Chinese medicinal herbs
A0171 中草药种植
A0179 其他中药材种植
A018 草种植及割草|Growing and cutting of grass
A0181 草种植
A0182 天然草原割草
A019 其他农业|Other agriculture
A02 林业|Forestry
A021 林木育种和育苗|Tree breeding and seedling raising
A0211 林木育种
A0212 林木育苗
A022 造林和更新|Afforestation and regeneration
A023 森林经营、管护和改培|Forest management, tending and improvement
A0231 森林经营和管护
A0232 森林改培
A024 木材和竹材采运|Logging and transport of timber and bamboo
A0241 木材采运
A0242 竹材采运
A025 林产品采集|Gathering of forest products
A0251 木竹材林产品采集
A0252 非木竹材林产品采集
A03 畜牧业|Animal husbandry
A031 牲畜饲养|Raising of livestock
A0311 牛的饲养
A0312 马的饲养
A0313 猪的饲养
A0314 羊的饲养
A0315 骆驼饲养
A0319 其他牲畜饲养
A032 家禽饲养|Raising of poultry
A0321 鸡的饲养
A0322 鸭的饲养
A0323 鹅的饲养
A0329 其他家禽饲养
A033 狩猎和捕捉动物|Hunting and trapping of animals
A039 其他畜牧业|Other animal husbandry
A0391 兔的饲养
A0392 蜜蜂饲养
A0399 其他未列明畜牧业
A04 渔业|Fishery
A041 水产养殖|Aquaculture
A0411 海水养殖
A0412 内陆养殖
A042 水产捕捞|Fishing
A0421 海水捕捞
A0422 内陆捕捞
A05 农、林、牧、渔专业及辅助性活动|Professional and support activities for agriculture, forestry, animal husbandry and fishery
A051 农业专业及辅助性活动|Professional and support activities for agriculture
A0511 种子种苗培育活动
A0512 农业机械活动
A0513 灌溉活动
A0514 农产品初加工活动
A0515 农作物病虫害防治活动
A0519 其他农业专业及辅助性活动
A052 林业专业及辅助性活动|Professional and support activities for forestry
A0521 林业有害生物防治活动
A0522 森林防火活动
A0523 林产品初级加工活动
A0529 其他林业专业及辅助性活动
A053 畜牧专业及辅助性活动|Professional and support activities for animal husbandry
A0531 畜牧良种繁殖活动
A0532 畜禽粪污处理活动
A0539 其他畜牧专业及辅助性活动
A054 渔业专业及辅助性活动|Professional and support activities for fishery
A0541 鱼苗及鱼种场活动
A0549 其他渔业专业及辅助性活动
B 采矿业|Mining
B06 煤炭开采和洗选业|Mining and washing of coal
B061 烟煤和无烟煤开采洗选|Mining and washing of bituminous coal and anthracite
B062 褐煤开采洗选|Mining and washing of lignite
B069 其他煤炭采选|Other coal mining
B07 石油和天然气开采业|Extraction of petroleum and natural gas
B071 石油开采|Extraction of petroleum
B0711 陆地石油开采|Onshore petroleum extraction
B0712 海洋石油开采|Offshore petroleum extraction
B072 天然气开采|Extraction of natural gas
B0721 陆地天然气开采|Onshore natural gas extraction
B0722 海洋天然气及可燃冰开采|Offshore natural gas and combustible ice extraction
B08 黑色金属矿采选业|Mining and processing of ferrous metal ores
B081 铁矿采选|Mining of iron ores
B082 锰矿、铬矿采选|Mining of manganese and chromium ores
B089 其他黑色金属矿采选|Mining of other ferrous metal ores
B09 有色金属矿采选业|Mining and processing of non-ferrous metal ores
B091 常用有色金属矿采选|Mining of common non-ferrous metal ores
B0911 铜矿采选|Mining of copper ores
B0912 铅锌矿采选|Mining of lead and zinc ores
B0913 镍钴矿采选|Mining of nickel and cobalt ores
B0914 锡矿采选|Mining of tin ores
B0915 锑矿采选|Mining of antimony ores
B0916 铝矿采选|Mining of aluminium ores
B0917 镁矿采选|Mining of magnesium ores
B0919 其他常用有色金属矿采选|Mining of other common non-ferrous metal ores
B092 贵金属矿采选|Mining of precious metal ores
B0921 金矿采选|Mining of gold ores
B0922 银矿采选|Mining of silver ores
B0929 其他贵金属矿采选|Mining of other precious metal ores
B093 稀有稀土金属矿采选|Mining of rare and rare-earth metal ores
B0931 钨钼矿采选|Mining of tungsten and molybdenum ores
B0932 稀土金属矿采选|Mining of rare-earth metal ores
B0933 放射性金属矿采选|Mining of radioactive metal ores
B0939 其他稀有金属矿采选|Mining of other rare metal ores
B10 非金属矿采选业|Mining and processing of non-metallic ores
B101 土砂石开采|Quarrying of soil, sand and stone
B1011 石灰石、石膏开采|Quarrying of limestone and gypsum
B1012 建筑装饰用石开采|Quarrying of building and decorative stone
B1013 耐火土石开采|Quarrying of refractory soil and stone
B1019 粘土及其他土砂石开采|Quarrying of clay and other soil, sand and stone
B102 化学矿开采|Mining of chemical minerals
B103 采盐|Extraction of salt
B109 石棉及其他非金属矿采选|Mining of asbestos and other non-metallic ores
B1091 石棉、云母矿采选|Mining of asbestos and mica
B1092 石墨、滑石采选|Mining of graphite and talc
B1093 宝石、玉石采选|Mining of gems and jade
B1099 其他未列明非金属矿采选|Mining of other non-metallic ores not elsewhere classified
B11 开采专业及辅助性活动|Professional and support activities for mining
B111 煤炭开采和洗选专业及辅助性活动|Professional and support activities for coal mining and washing
B112 石油和天然气开采专业及辅助性活动|Professional and support activities for petroleum and natural gas extraction
B119 其他开采专业及辅助性活动|Other professional and support activities for mining
B12 其他采矿业|Mining of other ores
B120 其他采矿业|Mining of other ores
`;
