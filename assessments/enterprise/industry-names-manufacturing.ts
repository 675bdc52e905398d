/**
 * Section C of GB/T 4754-2017 国民经济行业分类 (issued 2017-06-30, in force 2017-10-01): one line a class, "code zh-CN|English".
 *
 * Codes and Chinese names: facts taken from the public repository zmshe/capital, src/utils/category.js
 * (commit 0b8f1ae4), checked against the totals of the standard: 20 sections, 97 divisions, 473 groups.
 * One slip there was mended: 3741 飞机制造 stood as a second group 374.
 * The standard has no official English edition: the English names are our own.
 * A class whose code ends in 0 has the name of its group and no line of its own; a class without English is
 * shown with its group's name (see `industries.ts`).
 */
export const manufacturingNames = `
C 制造业|Manufacturing
C13 农副食品加工业|Processing of food from agricultural products
C131 谷物磨制|Grain milling
C1311 稻谷加工|Rice milling
C1312 小麦加工|Wheat milling
C1313 玉米加工|Maize milling
C1314 杂粮加工|Coarse grain milling
C1319 其他谷物磨制|Other grain milling
C132 饲料加工|Processing of animal feed
C1321 宠物饲料加工|Processing of pet food
C1329 其他饲料加工|Processing of other animal feed
C133 植物油加工|Processing of vegetable oil
C1331 食用植物油加工|Processing of edible vegetable oil
C1332 非食用植物油加工|Processing of inedible vegetable oil
C134 制糖业|Sugar making
C135 屠宰及肉类加工|Slaughtering and meat processing
C1351 牲畜屠宰|Slaughtering of livestock
C1352 禽类屠宰|Slaughtering of poultry
C1353 肉制品及副产品加工|Processing of meat products and by-products
C136 水产品加工|Processing of aquatic products
C1361 水产品冷冻加工|Freezing of aquatic products
C1362 鱼糜制品及水产品干腌制加工|Processing of fish paste, dried and salted aquatic products
C1363 鱼油提取及制品制造|Extraction of fish oil and manufacture of its products
C1369 其他水产品加工|Processing of other aquatic products
C137 蔬菜、菌类、水果和坚果加工|Processing of vegetables, fungi, fruit and nuts
C1371 蔬菜加工|Processing of vegetables
C1372 食用菌加工|Processing of edible fungi
C1373 水果和坚果加工|Processing of fruit and nuts
C139 其他农副食品加工|Processing of other food from agricultural products
C1391 淀粉及淀粉制品制造|Manufacture of starch and starch products
C1392 豆制品制造|Manufacture of soybean products
C1393 蛋品加工|Processing of egg products
C1399 其他未列明农副食品加工|Processing of other food from agricultural products not elsewhere classified
C14 食品制造业|Manufacture of foods
C141 焙烤食品制造|Manufacture of bakery products
C1411 糕点、面包制造|Manufacture of pastries and bread
C1419 饼干及其他焙烤食品制造|Manufacture of biscuits and other bakery products
C142 糖果、巧克力及蜜饯制造|Manufacture of sweets, chocolate and candied fruit
C1421 糖果、巧克力制造|Manufacture of sweets and chocolate
C1422 蜜饯制作|Manufacture of candied fruit
C143 方便食品制造|Manufacture of convenience foods
C1431 米、面制品制造|Manufacture of rice and flour products
C1432 速冻食品制造|Manufacture of quick-frozen foods
C1433 方便面制造|Manufacture of instant noodles
C1439 其他方便食品制造|Manufacture of other convenience foods
C144 乳制品制造|Manufacture of dairy products
C1441 液体乳制造|Manufacture of liquid milk
C1442 乳粉制造|Manufacture of milk powder
C1449 其他乳制品制造|Manufacture of other dairy products
C145 罐头食品制造|Manufacture of canned foods
C1451 肉、禽类罐头制造|Manufacture of canned meat and poultry
C1452 水产品罐头制造|Manufacture of canned aquatic products
C1453 蔬菜、水果罐头制造|Manufacture of canned vegetables and fruit
C1459 其他罐头食品制造|Manufacture of other canned foods
C146 调味品、发酵制品制造|Manufacture of condiments and fermented products
C1461 味精制造|Manufacture of monosodium glutamate
C1462 酱油、食醋及类似制品制造|Manufacture of soy sauce, vinegar and similar products
C1469 其他调味品、发酵制品制造|Manufacture of other condiments and fermented products
C149 其他食品制造|Manufacture of other foods
C1491 营养食品制造|Manufacture of nutritional foods
C1492 保健食品制造|Manufacture of health foods
C1493 冷冻饮品及食用冰制造|Manufacture of frozen drinks and edible ice
C1494 盐加工|Processing of salt
C1495 食品及饲料添加剂制造|Manufacture of food and feed additives
C1499 其他未列明食品制造|Manufacture of other foods not elsewhere classified
C15 酒、饮料和精制茶制造业|Manufacture of liquor, beverages and refined tea
C151 酒的制造|Manufacture of liquor
C1511 酒精制造|Manufacture of alcohol
C1512 白酒制造|Manufacture of baijiu (white spirits)
C1513 啤酒制造|Manufacture of beer
C1514 黄酒制造|Manufacture of huangjiu (yellow rice wine)
C1515 葡萄酒制造|Manufacture of grape wine
C1519 其他酒制造|Manufacture of other liquor
C152 饮料制造|Manufacture of beverages
C1521 碳酸饮料制造|Manufacture of carbonated beverages
C1522 瓶（罐）装饮用水制造|Manufacture of bottled (canned) drinking water
C1523 果菜汁及果菜汁饮料制造|Manufacture of fruit and vegetable juice and juice drinks
C1524 含乳饮料和植物蛋白饮料制造|Manufacture of milk-based and plant protein beverages
C1525 固体饮料制造|Manufacture of solid beverages
C1529 茶饮料及其他饮料制造|Manufacture of tea drinks and other beverages
C153 精制茶加工|Processing of refined tea
C16 烟草制品业|Manufacture of tobacco products
C161 烟叶复烤|Redrying of tobacco leaf
C162 卷烟制造|Manufacture of cigarettes
C169 其他烟草制品制造|Manufacture of other tobacco products
C17 纺织业|Manufacture of textiles
C171 棉纺织及印染精加工|Cotton spinning, weaving, printing, dyeing and finishing
C1711 棉纺纱加工|Cotton spinning
C1712 棉织造加工|Cotton weaving
C1713 棉印染精加工|Cotton printing, dyeing and finishing
C172 毛纺织及染整精加工|Wool spinning, weaving, dyeing and finishing
C1721 毛条和毛纱线加工|Processing of wool tops and wool yarn
C1722 毛织造加工|Wool weaving
C1723 毛染整精加工|Wool dyeing and finishing
C173 麻纺织及染整精加工|Bast fibre spinning, weaving, dyeing and finishing
C1731 麻纤维纺前加工和纺纱|Bast fibre preparation and spinning
C1732 麻织造加工|Bast fibre weaving
C1733 麻染整精加工|Bast fibre dyeing and finishing
C174 丝绢纺织及印染精加工|Silk spinning, weaving, printing, dyeing and finishing
C1741 缫丝加工|Silk reeling
C1742 绢纺和丝织加工|Spun silk and silk weaving
C1743 丝印染精加工|Silk printing, dyeing and finishing
C175 化纤织造及印染精加工|Chemical fibre weaving, printing, dyeing and finishing
C1751 化纤织造加工|Chemical fibre weaving
C1752 化纤织物染整精加工|Chemical fibre fabric dyeing and finishing
C176 针织或钩针编织物及其制品制造|Manufacture of knitted or crocheted fabrics and articles
C1761 针织或钩针编织物织造|Knitting or crocheting of fabrics
C1762 针织或钩针编织物印染精加工|Printing, dyeing and finishing of knitted or crocheted fabrics
C1763 针织或钩针编织品制造|Manufacture of knitted or crocheted articles
C177 家用纺织制成品制造|Manufacture of made-up household textiles
C1771 床上用品制造|Manufacture of bedding
C1772 毛巾类制品制造|Manufacture of towels and similar products
C1773 窗帘、布艺类产品制造|Manufacture of curtains and decorative fabrics
C1779 其他家用纺织制成品制造|Manufacture of other made-up household textiles
C178 产业用纺织制成品制造|Manufacture of made-up technical textiles
C1781 非织造布制造|Manufacture of nonwovens
C1782 绳、索、缆制造|Manufacture of ropes, cordage and cables
C1783 纺织带和帘子布制造|Manufacture of textile tapes and tyre cord fabric
C1784 篷、帆布制造|Manufacture of awnings and canvas
C1789 其他产业用纺织制成品制造|Manufacture of other made-up technical textiles
C18 纺织服装、服饰业|Manufacture of textile wearing apparel and accessories
C181 机织服装制造|Manufacture of woven garments
C1811 运动机织服装制造|Manufacture of woven sportswear
C1819 其他机织服装制造|Manufacture of other woven garments
C182 针织或钩针编织服装制造|Manufacture of knitted or crocheted garments
C1821 运动休闲针织服装制造|Manufacture of knitted sports and leisure wear
C1829 其他针织或钩针编织服装制造|Manufacture of other knitted or crocheted garments
C183 服饰制造|Manufacture of clothing accessories
C19 皮革、毛皮、羽毛及其制品和制鞋业|Manufacture of leather, fur, feather and related products and footwear
C191 皮革鞣制加工|Tanning of leather
C192 皮革制品制造|Manufacture of leather products
C1921 皮革服装制造|Manufacture of leather garments
C1922 皮箱、包（袋）制造|Manufacture of leather suitcases and bags
C1923 皮手套及皮装饰制品制造|Manufacture of leather gloves and leather ornaments
C1929 其他皮革制品制造|Manufacture of other leather products
C193 毛皮鞣制及制品加工|Tanning and processing of fur
C1931 毛皮鞣制加工|Tanning of fur
C1932 毛皮服装加工|Processing of fur garments
C1939 其他毛皮制品加工|Processing of other fur products
C194 羽毛（绒）加工及制品制造|Processing of feathers (down) and manufacture of feather products
C1941 羽毛（绒）加工|Processing of feathers (down)
C1942 羽毛（绒）制品加工|Processing of feather (down) products
C195 制鞋业|Manufacture of footwear
C1951 纺织面料鞋制造|Manufacture of textile footwear
C1952 皮鞋制造|Manufacture of leather footwear
C1953 塑料鞋制造|Manufacture of plastic footwear
C1954 橡胶鞋制造|Manufacture of rubber footwear
C1959 其他制鞋业|Manufacture of other footwear
C20 木材加工和木、竹、藤、棕、草制品业|Processing of timber; manufacture of wood, bamboo, rattan, palm and straw products
C201 木材加工|Processing of wood
C2011 锯材加工|Sawmilling
C2012 木片加工|Wood chipping
C2013 单板加工|Processing of veneer
C2019 其他木材加工|Other wood processing
C202 人造板制造|Manufacture of wood-based panels
C2021 胶合板制造|Manufacture of plywood
C2022 纤维板制造|Manufacture of fibreboard
C2023 刨花板制造|Manufacture of particle board
C2029 其他人造板制造|Manufacture of other wood-based panels
C203 木质制品制造|Manufacture of wood products
C2031 建筑用木料及木材组件加工|Processing of building timber and wooden components
C2032 木门窗制造|Manufacture of wooden doors and windows
C2033 木楼梯制造|Manufacture of wooden stairs
C2034 木地板制造|Manufacture of wooden flooring
C2035 木制容器制造|Manufacture of wooden containers
C2039 软木制品及其他木制品制造|Manufacture of cork products and other wood products
C204 竹、藤、棕、草等制品制造|Manufacture of bamboo, rattan, palm and straw products
C2041 竹制品制造|Manufacture of bamboo products
C2042 藤制品制造|Manufacture of rattan products
C2043 棕制品制造|Manufacture of palm products
C2049 草及其他制品制造|Manufacture of straw and other products
C21 家具制造业|Manufacture of furniture
C211 木质家具制造|Manufacture of wooden furniture
C212 竹、藤家具制造|Manufacture of bamboo and rattan furniture
C213 金属家具制造|Manufacture of metal furniture
C214 塑料家具制造|Manufacture of plastic furniture
C219 其他家具制造|Manufacture of other furniture
C22 造纸和纸制品业|Manufacture of paper and paper products
C221 纸浆制造|Manufacture of pulp
C2211 木竹浆制造|Manufacture of wood and bamboo pulp
C2212 非木竹浆制造|Manufacture of non-wood and non-bamboo pulp
C222 造纸|Manufacture of paper
C2221 机制纸及纸板制造|Manufacture of machine-made paper and paperboard
C2222 手工纸制造|Manufacture of handmade paper
C2223 加工纸制造|Manufacture of converted paper
C223 纸制品制造|Manufacture of paper products
C2231 纸和纸板容器制造|Manufacture of paper and paperboard containers
C2239 其他纸制品制造|Manufacture of other paper products
C23 印刷和记录媒介复制业|Printing and reproduction of recording media
C231 印刷|Printing
C2311 书、报刊印刷|Printing of books, newspapers and periodicals
C2312 本册印制|Printing of exercise books and albums
C2319 包装装潢及其他印刷|Packaging and other printing
C232 装订及印刷相关服务|Bookbinding and printing-related services
C233 记录媒介复制|Reproduction of recording media
C24 文教、工美、体育和娱乐用品制造业|Manufacture of articles for culture, education, arts and crafts, sport and entertainment
C241 文教办公用品制造|Manufacture of cultural, educational and office articles
C2411 文具制造|Manufacture of stationery
C2412 笔的制造|Manufacture of pens and pencils
C2413 教学用模型及教具制造|Manufacture of teaching models and teaching aids
C2414 墨水、墨汁制造|Manufacture of ink
C2419 其他文教办公用品制造|Manufacture of other cultural, educational and office articles
C242 乐器制造|Manufacture of musical instruments
C2421 中乐器制造|Manufacture of Chinese musical instruments
C2422 西乐器制造|Manufacture of Western musical instruments
C2423 电子乐器制造|Manufacture of electronic musical instruments
C2429 其他乐器及零件制造|Manufacture of other musical instruments and parts
C243 工艺美术及礼仪用品制造|Manufacture of art, craft and ceremonial articles
C2431 雕塑工艺品制造|Manufacture of carved crafts
C2432 金属工艺品制造|Manufacture of metal crafts
C2433 漆器工艺品制造|Manufacture of lacquerware
C2434 花画工艺品制造|Manufacture of floral and painting crafts
C2435 天然植物纤维编织工艺品制造|Manufacture of woven crafts of natural plant fibres
C2436 抽纱刺绣工艺品制造|Manufacture of drawnwork and embroidery crafts
C2437 地毯、挂毯制造|Manufacture of carpets and tapestries
C2438 珠宝首饰及有关物品制造|Manufacture of jewellery and related articles
C2439 其他工艺美术及礼仪用品制造|Manufacture of other art, craft and ceremonial articles
C244 体育用品制造|Manufacture of sporting goods
C2441 球类制造|Manufacture of balls
C2442 专项运动器材及配件制造|Manufacture of equipment and accessories for particular sports
C2443 健身器材制造|Manufacture of fitness equipment
C2444 运动防护用具制造|Manufacture of sports protective gear
C2449 其他体育用品制造|Manufacture of other sporting goods
C245 玩具制造|Manufacture of toys
C2451 电玩具制造|Manufacture of electric toys
C2452 塑胶玩具制造|Manufacture of plastic toys
C2453 金属玩具制造|Manufacture of metal toys
C2454 弹射玩具制造|Manufacture of projectile toys
C2455 娃娃玩具制造|Manufacture of dolls
C2456 儿童乘骑玩耍的童车类产品制造|Manufacture of ride-on toys and vehicles for children
C2459 其他玩具制造|Manufacture of other toys
C246 游艺器材及娱乐用品制造|Manufacture of amusement equipment and entertainment articles
C2461 露天游乐场所游乐设备制造|Manufacture of amusement equipment for open-air parks
C2462 游艺用品及室内游艺器材制造|Manufacture of games and indoor amusement equipment
C2469 其他娱乐用品制造|Manufacture of other entertainment articles
C25 石油、煤炭及其他燃料加工业|Processing of petroleum, coal and other fuels
C251 精炼石油产品制造|Manufacture of refined petroleum products
C2511 原油加工及石油制品制造|Processing of crude oil and manufacture of petroleum products
C2519 其他原油制造|Manufacture of other crude oil
C252 煤炭加工|Processing of coal
C2521 炼焦|Coking
C2522 煤制合成气生产|Production of coal-based syngas
C2523 煤制液体燃料生产|Production of coal-based liquid fuels
C2524 煤制品制造|Manufacture of coal products
C2529 其他煤炭加工|Processing of other coal
C253 核燃料加工|Processing of nuclear fuel
C254 生物质燃料加工|Processing of biomass fuel
C2541 生物质液体燃料生产|Production of liquid biomass fuel
C2542 生物质致密成型燃料加工|Processing of densified biomass fuel
C26 化学原料和化学制品制造业|Manufacture of raw chemical materials and chemical products
C261 基础化学原料制造|Manufacture of basic chemical raw materials
C2611 无机酸制造|Manufacture of inorganic acids
C2612 无机碱制造|Manufacture of inorganic alkalis
C2613 无机盐制造|Manufacture of inorganic salts
C2614 有机化学原料制造|Manufacture of organic chemical raw materials
C2619 其他基础化学原料制造|Manufacture of other basic chemical raw materials
C262 肥料制造|Manufacture of fertilisers
C2621 氮肥制造|Manufacture of nitrogen fertilisers
C2622 磷肥制造|Manufacture of phosphate fertilisers
C2623 钾肥制造|Manufacture of potash fertilisers
C2624 复混肥料制造|Manufacture of compound fertilisers
C2625 有机肥料及微生物肥料制造|Manufacture of organic and microbial fertilisers
C2629 其他肥料制造|Manufacture of other fertilisers
C263 农药制造|Manufacture of pesticides
C2631 化学农药制造|Manufacture of chemical pesticides
C2632 生物化学农药及微生物农药制造|Manufacture of biochemical and microbial pesticides
C264 涂料、油墨、颜料及类似产品制造|Manufacture of paints, inks, pigments and similar products
C2641 涂料制造|Manufacture of paints and coatings
C2642 油墨及类似产品制造|Manufacture of inks and similar products
C2643 工业颜料制造|Manufacture of industrial pigments
C2644 工艺美术颜料制造|Manufacture of artists' colours
C2645 染料制造|Manufacture of dyes
C2646 密封用填料及类似品制造|Manufacture of sealants and similar products
C265 合成材料制造|Manufacture of synthetic materials
C2651 初级形态塑料及合成树脂制造|Manufacture of plastics in primary forms and synthetic resins
C2652 合成橡胶制造|Manufacture of synthetic rubber
C2653 合成纤维单（聚合）体制造|Manufacture of synthetic fibre monomers and polymers
C2659 其他合成材料制造|Manufacture of other synthetic materials
C266 专用化学产品制造|Manufacture of special chemical products
C2661 化学试剂和助剂制造|Manufacture of chemical reagents and auxiliaries
C2662 专项化学用品制造|Manufacture of specialty chemicals
C2663 林产化学产品制造|Manufacture of forest chemical products
C2664 文化用信息化学品制造|Manufacture of information chemicals for cultural use
C2665 医学生产用信息化学品制造|Manufacture of information chemicals for medical use
C2666 环境污染处理专用药剂材料制造|Manufacture of agents and materials for treating environmental pollution
C2667 动物胶制造|Manufacture of animal glue
C2669 其他专用化学产品制造|Manufacture of other special chemical products
C267 炸药、火工及焰火产品制造|Manufacture of explosives, pyrotechnics and fireworks
C2671 炸药及火工产品制造|Manufacture of explosives and pyrotechnics
C2672 焰火、鞭炮产品制造|Manufacture of fireworks and firecrackers
C268 日用化学产品制造|Manufacture of chemical products for daily use
C2681 肥皂及洗涤剂制造|Manufacture of soap and detergents
C2682 化妆品制造|Manufacture of cosmetics
C2683 口腔清洁用品制造|Manufacture of oral care products
C2684 香料、香精制造|Manufacture of perfumes and flavours
C2689 其他日用化学产品制造|Manufacture of other chemical products for daily use
C27 医药制造业|Manufacture of medicines
C271 化学药品原料药制造|Manufacture of chemical active pharmaceutical ingredients
C272 化学药品制剂制造|Manufacture of chemical pharmaceutical preparations
C273 中药饮片加工|Processing of Chinese medicine decoction pieces
C274 中成药生产|Production of traditional Chinese patent medicines
C275 兽用药品制造|Manufacture of veterinary medicines
C276 生物药品制品制造|Manufacture of biological pharmaceutical products
C2761 生物药品制造|Manufacture of biological medicines
C2762 基因工程药物和疫苗制造|Manufacture of genetically engineered medicines and vaccines
C277 卫生材料及医药用品制造|Manufacture of sanitary materials and medical supplies
C278 药用辅料及包装材料|Pharmaceutical excipients and packaging materials
C28 化学纤维制造业|Manufacture of chemical fibres
C281 纤维素纤维原料及纤维制造|Manufacture of cellulose fibre raw materials and fibres
C2811 化纤浆粕制造|Manufacture of chemical fibre pulp
C2812 人造纤维（纤维素纤维）制造|Manufacture of artificial (cellulose) fibres
C282 合成纤维制造|Manufacture of synthetic fibres
C2821 锦纶纤维制造|Manufacture of polyamide fibres
C2822 涤纶纤维制造|Manufacture of polyester fibres
C2823 腈纶纤维制造|Manufacture of acrylic fibres
C2824 维纶纤维制造|Manufacture of vinylon fibres
C2825 丙纶纤维制造|Manufacture of polypropylene fibres
C2826 氨纶纤维制造|Manufacture of spandex fibres
C2829 其他合成纤维制造|Manufacture of other synthetic fibres
C283 生物基材料制造|Manufacture of bio-based materials
C2831 生物基化学纤维制造|Manufacture of bio-based chemical fibres
C2832 生物基、淀粉基新材料制造|Manufacture of bio-based and starch-based new materials
C29 橡胶和塑料制品业|Manufacture of rubber and plastics products
C291 橡胶制品业|Manufacture of rubber products
C2911 轮胎制造|Manufacture of tyres
C2912 橡胶板、管、带制造|Manufacture of rubber plates, pipes and belts
C2913 橡胶零件制造|Manufacture of rubber parts
C2914 再生橡胶制造|Manufacture of reclaimed rubber
C2915 日用及医用橡胶制品制造|Manufacture of rubber products for daily and medical use
C2916 运动场地用塑胶制造|Manufacture of rubber and plastics surfaces for sports grounds
C2919 其他橡胶制品制造|Manufacture of other rubber products
C292 塑料制品业|Manufacture of plastics products
C2921 塑料薄膜制造|Manufacture of plastic film
C2922 塑料板、管、型材制造|Manufacture of plastic plates, pipes and profiles
C2923 塑料丝、绳及编织品制造|Manufacture of plastic yarn, rope and woven products
C2924 泡沫塑料制造|Manufacture of foamed plastics
C2925 塑料人造革、合成革制造|Manufacture of plastic artificial and synthetic leather
C2926 塑料包装箱及容器制造|Manufacture of plastic packaging boxes and containers
C2927 日用塑料制品制造|Manufacture of plastic products for daily use
C2928 人造草坪制造|Manufacture of artificial turf
C2929 塑料零件及其他塑料制品制造|Manufacture of plastic parts and other plastics products
C30 非金属矿物制品业|Manufacture of non-metallic mineral products
C301 水泥、石灰和石膏制造|Manufacture of cement, lime and gypsum
C3011 水泥制造|Manufacture of cement
C3012 石灰和石膏制造|Manufacture of lime and gypsum
C302 石膏、水泥制品及类似制品制造|Manufacture of gypsum and cement products and similar articles
C3021 水泥制品制造|Manufacture of cement products
C3022 砼结构构件制造|Manufacture of concrete structural members
C3023 石棉水泥制品制造|Manufacture of asbestos cement products
C3024 轻质建筑材料制造|Manufacture of lightweight building materials
C3029 其他水泥类似制品制造|Manufacture of other cement-like products
C303 砖瓦、石材等建筑材料制造|Manufacture of bricks, tiles, stone and other building materials
C3031 粘土砖瓦及建筑砌块制造|Manufacture of clay bricks, tiles and building blocks
C3032 建筑用石加工|Processing of building stone
C3033 防水建筑材料制造|Manufacture of waterproof building materials
C3034 隔热和隔音材料制造|Manufacture of heat and sound insulation materials
C3039 其他建筑材料制造|Manufacture of other building materials
C304 玻璃制造|Manufacture of glass
C3041 平板玻璃制造|Manufacture of flat glass
C3042 特种玻璃制造|Manufacture of special glass
C3049 其他玻璃制造|Manufacture of other glass
C305 玻璃制品制造|Manufacture of glass products
C3051 技术玻璃制品制造|Manufacture of technical glass products
C3052 光学玻璃制造|Manufacture of optical glass
C3053 玻璃仪器制造|Manufacture of glass instruments
C3054 日用玻璃制品制造|Manufacture of glass products for daily use
C3055 玻璃包装容器制造|Manufacture of glass packaging containers
C3056 玻璃保温容器制造|Manufacture of glass vacuum containers
C3057 制镜及类似品加工|Processing of mirrors and similar articles
C3059 其他玻璃制品制造|Manufacture of other glass products
C306 玻璃纤维和玻璃纤维增强塑料制品制造|Manufacture of glass fibre and glass fibre reinforced plastics products
C3061 玻璃纤维及制品制造|Manufacture of glass fibre and products
C3062 玻璃纤维增强塑料制品制造|Manufacture of glass fibre reinforced plastics products
C307 陶瓷制品制造|Manufacture of ceramic products
C3071 建筑陶瓷制品制造|Manufacture of building ceramics
C3072 卫生陶瓷制品制造|Manufacture of sanitary ceramics
C3073 特种陶瓷制品制造|Manufacture of special ceramics
C3074 日用陶瓷制品制造|Manufacture of ceramics for daily use
C3075 陈设艺术陶瓷制造|Manufacture of display and art ceramics
C3076 园艺陶瓷制造|Manufacture of garden ceramics
C3079 其他陶瓷制品制造|Manufacture of other ceramic products
C308 耐火材料制品制造|Manufacture of refractory products
C3081 石棉制品制造|Manufacture of asbestos products
C3082 云母制品制造|Manufacture of mica products
C3089 耐火陶瓷制品及其他耐火材料制造|Manufacture of refractory ceramics and other refractory materials
C309 石墨及其他非金属矿物制品制造|Manufacture of graphite and other non-metallic mineral products
C3091 石墨及碳素制品制造|Manufacture of graphite and carbon products
C3099 其他非金属矿物制品制造|Manufacture of other non-metallic mineral products
C31 黑色金属冶炼和压延加工业|Smelting and pressing of ferrous metals
C311 炼铁|Iron making
C312 炼钢|Steel making
C313 钢压延加工|Steel rolling and pressing
C314 铁合金冶炼|Smelting of ferroalloys
C32 有色金属冶炼和压延加工业|Smelting and pressing of non-ferrous metals
C321 常用有色金属冶炼|Smelting of common non-ferrous metals
C3211 铜冶炼|Smelting of copper
C3212 铅锌冶炼|Smelting of lead and zinc
C3213 镍钴冶炼|Smelting of nickel and cobalt
C3214 锡冶炼|Smelting of tin
C3215 锑冶炼|Smelting of antimony
C3216 铝冶炼|Smelting of aluminium
C3217 镁冶炼|Smelting of magnesium
C3218 硅冶炼|Smelting of silicon
C3219 其他常用有色金属冶炼|Smelting of other common non-ferrous metals
C322 贵金属冶炼|Smelting of precious metals
C3221 金冶炼|Smelting of gold
C3222 银冶炼|Smelting of silver
C3229 其他贵金属冶炼|Smelting of other precious metals
C323 稀有稀土金属冶炼|Smelting of rare and rare-earth metals
C3231 钨钼冶炼|Smelting of tungsten and molybdenum
C3232 稀土金属冶炼|Smelting of rare-earth metals
C3239 其他稀有金属冶炼|Smelting of other rare metals
C324 有色金属合金制造|Manufacture of non-ferrous metal alloys
C325 有色金属压延加工|Rolling and pressing of non-ferrous metals
C3251 铜压延加工|Rolling and pressing of copper
C3252 铝压延加工|Rolling and pressing of aluminium
C3253 贵金属压延加工|Rolling and pressing of precious metals
C3254 稀有稀土金属压延加工|Rolling and pressing of rare and rare-earth metals
C3259 其他有色金属压延加工|Rolling and pressing of other non-ferrous metals
C33 金属制品业|Manufacture of metal products
C331 结构性金属制品制造|Manufacture of structural metal products
C3311 金属结构制造|Manufacture of metal structures
C3312 金属门窗制造|Manufacture of metal doors and windows
C332 金属工具制造|Manufacture of metal tools
C3321 切削工具制造|Manufacture of cutting tools
C3322 手工具制造|Manufacture of hand tools
C3323 农用及园林用金属工具制造|Manufacture of metal tools for agriculture and gardening
C3324 刀剪及类似日用金属工具制造|Manufacture of knives, scissors and similar metal tools for daily use
C3329 其他金属工具制造|Manufacture of other metal tools
C333 集装箱及金属包装容器制造|Manufacture of containers and metal packaging
C3331 集装箱制造|Manufacture of freight containers
C3332 金属压力容器制造|Manufacture of metal pressure vessels
C3333 金属包装容器及材料制造|Manufacture of metal packaging containers and materials
C334 金属丝绳及其制品制造|Manufacture of metal wire, rope and products
C335 建筑、安全用金属制品制造|Manufacture of metal products for construction and safety
C3351 建筑、家具用金属配件制造|Manufacture of metal fittings for buildings and furniture
C3352 建筑装饰及水暖管道零件制造|Manufacture of building decoration and plumbing parts
C3353 安全、消防用金属制品制造|Manufacture of metal products for safety and fire protection
C3359 其他建筑、安全用金属制品制造|Manufacture of other metal products for construction and safety
C336 金属表面处理及热处理加工|Surface treatment and heat treatment of metal
C337 搪瓷制品制造|Manufacture of enamel products
C3371 生产专用搪瓷制品制造|Manufacture of enamel products for industrial use
C3372 建筑装饰搪瓷制品制造|Manufacture of enamel products for building decoration
C3373 搪瓷卫生洁具制造|Manufacture of enamel sanitary ware
C3379 搪瓷日用品及其他搪瓷制品制造|Manufacture of enamelware for daily use and other enamel products
C338 金属制日用品制造|Manufacture of metal articles for daily use
C3381 金属制厨房用器具制造|Manufacture of metal kitchen utensils
C3382 金属制餐具和器皿制造|Manufacture of metal tableware and vessels
C3383 金属制卫生器具制造|Manufacture of metal sanitary ware
C3389 其他金属制日用品制造|Manufacture of other metal articles for daily use
C339 铸造及其他金属制品制造|Casting and manufacture of other metal products
C3391 黑色金属铸造|Ferrous metal casting
C3392 有色金属铸造|Non-ferrous metal casting
C3393 锻件及粉末冶金制品制造|Manufacture of forgings and powder metallurgy products
C3394 交通及公共管理用金属标牌制造|Manufacture of metal signs for traffic and public administration
C3399 其他未列明金属制品制造|Manufacture of other metal products not elsewhere classified
C34 通用设备制造业|Manufacture of general purpose machinery
C341 锅炉及原动设备制造|Manufacture of boilers and prime movers
C3411 锅炉及辅助设备制造|Manufacture of boilers and auxiliary equipment
C3412 内燃机及配件制造|Manufacture of internal combustion engines and parts
C3413 汽轮机及辅机制造|Manufacture of steam turbines and auxiliaries
C3414 水轮机及辅机制造|Manufacture of water turbines and auxiliaries
C3415 风能原动设备制造|Manufacture of wind power prime movers
C3419 其他原动设备制造|Manufacture of other prime movers
C342 金属加工机械制造|Manufacture of metalworking machinery
C3421 金属切削机床制造|Manufacture of metal cutting machine tools
C3422 金属成形机床制造|Manufacture of metal forming machine tools
C3423 铸造机械制造|Manufacture of foundry machinery
C3424 金属切割及焊接设备制造|Manufacture of metal cutting and welding equipment
C3425 机床功能部件及附件制造|Manufacture of functional parts and accessories of machine tools
C3429 其他金属加工机械制造|Manufacture of other metalworking machinery
C343 物料搬运设备制造|Manufacture of materials handling equipment
C3431 轻小型起重设备制造|Manufacture of light lifting equipment
C3432 生产专用起重机制造|Manufacture of industrial cranes
C3433 生产专用车辆制造|Manufacture of industrial trucks
C3434 连续搬运设备制造|Manufacture of continuous handling equipment
C3435 电梯、自动扶梯及升降机制造|Manufacture of lifts, escalators and elevators
C3436 客运索道制造|Manufacture of passenger ropeways
C3437 机械式停车设备制造|Manufacture of mechanical parking equipment
C3439 其他物料搬运设备制造|Manufacture of other materials handling equipment
C344 泵、阀门、压缩机及类似机械制造|Manufacture of pumps, valves, compressors and similar machinery
C3441 泵及真空设备制造|Manufacture of pumps and vacuum equipment
C3442 气体压缩机械制造|Manufacture of gas compressors
C3443 阀门和旋塞制造|Manufacture of valves and cocks
C3444 液压动力机械及元件制造|Manufacture of hydraulic machinery and components
C3445 液力动力机械元件制造|Manufacture of hydrodynamic components
C3446 气压动力机械及元件制造|Manufacture of pneumatic machinery and components
C345 轴承、齿轮和传动部件制造|Manufacture of bearings, gears and transmission parts
C3451 滚动轴承制造|Manufacture of rolling bearings
C3452 滑动轴承制造|Manufacture of plain bearings
C3453 齿轮及齿轮减、变速箱制造|Manufacture of gears, reducers and gearboxes
C3459 其他传动部件制造|Manufacture of other transmission parts
C346 烘炉、风机、包装等设备制造|Manufacture of ovens, fans, packaging and similar equipment
C3461 烘炉、熔炉及电炉制造|Manufacture of ovens, furnaces and electric furnaces
C3462 风机、风扇制造|Manufacture of fans and blowers
C3463 气体、液体分离及纯净设备制造|Manufacture of equipment for separating and purifying gases and liquids
C3464 制冷、空调设备制造|Manufacture of refrigeration and air-conditioning equipment
C3465 风动和电动工具制造|Manufacture of pneumatic and electric tools
C3466 喷枪及类似器具制造|Manufacture of spray guns and similar appliances
C3467 包装专用设备制造|Manufacture of packaging machinery
C347 文化、办公用机械制造|Manufacture of cultural and office machinery
C3471 电影机械制造|Manufacture of film machinery
C3472 幻灯及投影设备制造|Manufacture of slide and other projectors
C3473 照相机及器材制造|Manufacture of cameras and equipment
C3474 复印和胶印设备制造|Manufacture of copying and offset printing equipment
C3475 计算器及货币专用设备制造|Manufacture of calculators and currency handling equipment
C3479 其他文化、办公用机械制造|Manufacture of other cultural and office machinery
C348 通用零部件制造|Manufacture of general machine parts
C3481 金属密封件制造|Manufacture of metal seals
C3482 紧固件制造|Manufacture of fasteners
C3483 弹簧制造|Manufacture of springs
C3484 机械零部件加工|Machining of mechanical parts
C3489 其他通用零部件制造|Manufacture of other general machine parts
C349 其他通用设备制造业|Manufacture of other general purpose machinery
C3491 工业机器人制造|Manufacture of industrial robots
C3492 特殊作业机器人制造|Manufacture of special-purpose robots
C3493 增材制造装备制造|Manufacture of additive manufacturing equipment
C3499 其他未列明通用设备制造业|Manufacture of other general purpose machinery not elsewhere classified
C35 专用设备制造业|Manufacture of special purpose machinery
C351 采矿、冶金、建筑专用设备制造|Manufacture of special equipment for mining, metallurgy and construction
C3511 矿山机械制造|Manufacture of mining machinery
C3512 石油钻采专用设备制造|Manufacture of oil drilling and extraction equipment
C3513 深海石油钻探设备制造|Manufacture of deep-sea oil drilling equipment
C3514 建筑工程用机械制造|Manufacture of construction machinery
C3515 建筑材料生产专用机械制造|Manufacture of machinery for producing building materials
C3516 冶金专用设备制造|Manufacture of metallurgical equipment
C3517 隧道施工专用机械制造|Manufacture of tunnelling machinery
C352 化工、木材、非金属加工专用设备制造|Manufacture of special equipment for chemicals, wood and non-metal processing
C3521 炼油、化工生产专用设备制造|Manufacture of equipment for oil refining and chemical production
C3522 橡胶加工专用设备制造|Manufacture of rubber processing equipment
C3523 塑料加工专用设备制造|Manufacture of plastics processing equipment
C3524 木竹材加工机械制造|Manufacture of wood and bamboo processing machinery
C3525 模具制造|Manufacture of moulds and dies
C3529 其他非金属加工专用设备制造|Manufacture of other non-metal processing equipment
C353 食品、饮料、烟草及饲料生产专用设备制造|Manufacture of special equipment for food, beverages, tobacco and feed
C3531 食品、酒、饮料及茶生产专用设备制造|Manufacture of equipment for producing food, liquor, beverages and tea
C3532 农副食品加工专用设备制造|Manufacture of equipment for processing agricultural products
C3533 烟草生产专用设备制造|Manufacture of tobacco production equipment
C3534 饲料生产专用设备制造|Manufacture of animal feed production equipment
C354 印刷、制药、日化及日用品生产专用设备制造|Manufacture of special equipment for printing, pharmaceuticals and daily-use goods
C3541 制浆和造纸专用设备制造|Manufacture of pulp and paper machinery
C3542 印刷专用设备制造|Manufacture of printing machinery
C3543 日用化工专用设备制造|Manufacture of equipment for producing daily-use chemicals
C3544 制药专用设备制造|Manufacture of pharmaceutical machinery
C3545 照明器具生产专用设备制造|Manufacture of equipment for producing lighting appliances
C3546 玻璃、陶瓷和搪瓷制品生产专用设备制造|Manufacture of equipment for producing glass, ceramics and enamel
C3549 其他日用品生产专用设备制造|Manufacture of other equipment for producing daily-use goods
C355 纺织、服装和皮革加工专用设备制造|Manufacture of special equipment for textiles, clothing and leather
C3551 纺织专用设备制造|Manufacture of textile machinery
C3552 皮革、毛皮及其制品加工专用设备制造|Manufacture of equipment for processing leather, fur and their products
C3553 缝制机械制造|Manufacture of sewing machinery
C3554 洗涤机械制造|Manufacture of washing machinery
C356 电子和电工机械专用设备制造|Manufacture of special machinery for electronics and electrical engineering
C3561 电工机械专用设备制造|Manufacture of special machinery for electrical engineering
C3562 半导体器件专用设备制造|Manufacture of semiconductor manufacturing equipment
C3563 电子元器件与机电组件设备制造|Manufacture of electronic component and electromechanical assembly equipment
C3569 其他电子专用设备制造|Manufacture of other special equipment for electronics
C357 农、林、牧、渔专用机械制造|Manufacture of special machinery for agriculture, forestry, animal husbandry and fishery
C3571 拖拉机制造|Manufacture of tractors
C3572 机械化农业及园艺机具制造|Manufacture of mechanised agricultural and horticultural implements
C3573 营林及木竹采伐机械制造|Manufacture of forestry and timber felling machinery
C3574 畜牧机械制造|Manufacture of animal husbandry machinery
C3575 渔业机械制造|Manufacture of fishery machinery
C3576 农林牧渔机械配件制造|Manufacture of parts of agricultural, forestry, animal husbandry and fishery machinery
C3577 棉花加工机械制造|Manufacture of cotton processing machinery
C3579 其他农、林、牧、渔业机械制造|Manufacture of other agricultural, forestry, animal husbandry and fishery machinery
C358 医疗仪器设备及器械制造|Manufacture of medical instruments and equipment
C3581 医疗诊断、监护及治疗设备制造|Manufacture of medical diagnostic, monitoring and treatment equipment
C3582 口腔科用设备及器具制造|Manufacture of dental equipment and instruments
C3583 医疗实验室及医用消毒设备和器具制造|Manufacture of laboratory and medical sterilising equipment
C3584 医疗、外科及兽医用器械制造|Manufacture of medical, surgical and veterinary instruments
C3585 机械治疗及病房护理设备制造|Manufacture of mechanotherapy and ward nursing equipment
C3586 康复辅具制造|Manufacture of rehabilitation aids
C3587 眼镜制造|Manufacture of spectacles
C3589 其他医疗设备及器械制造|Manufacture of other medical equipment and instruments
C359 环保、邮政、社会公共服务及其他专用设备制造|Manufacture of special equipment for environmental protection, post, public services and others
C3591 环境保护专用设备制造|Manufacture of environmental protection equipment
C3592 地质勘查专用设备制造|Manufacture of geological exploration equipment
C3593 邮政专用机械及器材制造|Manufacture of postal machinery and equipment
C3594 商业、饮食、服务专用设备制造|Manufacture of equipment for commerce, catering and services
C3595 社会公共安全设备及器材制造|Manufacture of public security equipment
C3596 交通安全、管制及类似专用设备制造|Manufacture of traffic safety and control equipment
C3597 水资源专用机械制造|Manufacture of machinery for water resources
C3599 其他专用设备制造|Manufacture of other special purpose machinery
C36 汽车制造业|Manufacture of automobiles
C361 汽车整车制造|Manufacture of complete automobiles
C3611 汽柴油车整车制造|Manufacture of petrol and diesel vehicles
C3612 新能源车整车制造|Manufacture of new energy vehicles
C362 汽车用发动机制造|Manufacture of automobile engines
C363 改装汽车制造|Manufacture of refitted automobiles
C364 低速汽车制造|Manufacture of low-speed automobiles
C365 电车制造|Manufacture of trams and trolleybuses
C366 汽车车身、挂车制造|Manufacture of automobile bodies and trailers
C367 汽车零部件及配件制造|Manufacture of automobile parts and accessories
C37 铁路、船舶、航空航天和其他运输设备制造业|Manufacture of railway, ship, aerospace and other transport equipment
C371 铁路运输设备制造|Manufacture of railway transport equipment
C3711 高铁车组制造|Manufacture of high-speed trainsets
C3712 铁路机车车辆制造|Manufacture of railway rolling stock
C3713 窄轨机车车辆制造|Manufacture of narrow-gauge rolling stock
C3714 高铁设备、配件制造|Manufacture of high-speed railway equipment and parts
C3715 铁路机车车辆配件制造|Manufacture of parts of railway rolling stock
C3716 铁路专用设备及器材、配件制造|Manufacture of railway equipment, apparatus and parts
C3719 其他铁路运输设备制造|Manufacture of other railway transport equipment
C372 城市轨道交通设备制造|Manufacture of urban rail transit equipment
C373 船舶及相关装置制造|Manufacture of ships and related equipment
C3731 金属船舶制造|Manufacture of metal ships
C3732 非金属船舶制造|Manufacture of non-metal ships
C3733 娱乐船和运动船制造|Manufacture of pleasure and sports boats
C3734 船用配套设备制造|Manufacture of supporting equipment for ships
C3735 船舶改装|Ship conversion
C3736 船舶拆除|Ship breaking
C3737 海洋工程装备制造|Manufacture of offshore engineering equipment
C3739 航标器材及其他相关装置制造|Manufacture of navigation marks and related equipment
C374 航空、航天器及设备制造|Manufacture of aircraft, spacecraft and related equipment
C3741 飞机制造|Manufacture of aircraft
C3742 航天器及运载火箭制造|Manufacture of spacecraft and launch vehicles
C3743 航天相关设备制造|Manufacture of space-related equipment
C3744 航空相关设备制造|Manufacture of aviation-related equipment
C3749 其他航空航天器制造|Manufacture of other aerospace vehicles
C375 摩托车制造|Manufacture of motorcycles
C3751 摩托车整车制造|Manufacture of complete motorcycles
C3752 摩托车零部件及配件制造|Manufacture of motorcycle parts and accessories
C376 自行车和残疾人座车制造|Manufacture of bicycles and wheelchairs
C3761 自行车制造|Manufacture of bicycles
C3762 残疾人座车制造|Manufacture of wheelchairs and vehicles for disabled people
C377 助动车制造|Manufacture of power-assisted cycles
C378 非公路休闲车及零配件制造|Manufacture of off-road recreational vehicles and parts
C379 潜水救捞及其他未列明运输设备制造|Manufacture of diving, salvage and other transport equipment
C3791 潜水装备制造|Manufacture of diving equipment
C3792 水下救捞装备制造|Manufacture of underwater salvage equipment
C3799 其他未列明运输设备制造|Manufacture of other transport equipment not elsewhere classified
C38 电气机械和器材制造业|Manufacture of electrical machinery and apparatus
C381 电机制造|Manufacture of electric motors and generators
C3811 发电机及发电机组制造|Manufacture of generators and generating sets
C3812 电动机制造|Manufacture of electric motors
C3813 微特电机及组件制造|Manufacture of micro and special motors and components
C3819 其他电机制造|Manufacture of other electric motors and generators
C382 输配电及控制设备制造|Manufacture of power transmission, distribution and control equipment
C3821 变压器、整流器和电感器制造|Manufacture of transformers, rectifiers and inductors
C3822 电容器及其配套设备制造|Manufacture of capacitors and supporting equipment
C3823 配电开关控制设备制造|Manufacture of distribution switchgear and controlgear
C3824 电力电子元器件制造|Manufacture of power electronic components
C3825 光伏设备及元器件制造|Manufacture of photovoltaic equipment and components
C3829 其他输配电及控制设备制造|Manufacture of other power transmission, distribution and control equipment
C383 电线、电缆、光缆及电工器材制造|Manufacture of wires, cables, optical cables and electrical materials
C3831 电线、电缆制造|Manufacture of electric wires and cables
C3832 光纤制造|Manufacture of optical fibre
C3833 光缆制造|Manufacture of optical cables
C3834 绝缘制品制造|Manufacture of insulating products
C3839 其他电工器材制造|Manufacture of other electrical materials
C384 电池制造|Manufacture of batteries
C3841 锂离子电池制造|Manufacture of lithium-ion batteries
C3842 镍氢电池制造|Manufacture of nickel-metal hydride batteries
C3843 铅蓄电池制造|Manufacture of lead-acid batteries
C3844 锌锰电池制造|Manufacture of zinc-manganese batteries
C3849 其他电池制造|Manufacture of other batteries
C385 家用电力器具制造|Manufacture of household electric appliances
C3851 家用制冷电器具制造|Manufacture of household refrigeration appliances
C3852 家用空气调节器制造|Manufacture of household air conditioners
C3853 家用通风电器具制造|Manufacture of household ventilation appliances
C3854 家用厨房电器具制造|Manufacture of household kitchen appliances
C3855 家用清洁卫生电器具制造|Manufacture of household cleaning and sanitary appliances
C3856 家用美容、保健护理电器具制造|Manufacture of household beauty and health care appliances
C3857 家用电力器具专用配件制造|Manufacture of parts of household electric appliances
C3859 其他家用电力器具制造|Manufacture of other household electric appliances
C386 非电力家用器具制造|Manufacture of household non-electric appliances
C3861 燃气及类似能源家用器具制造|Manufacture of household appliances using gas and similar energy
C3862 太阳能器具制造|Manufacture of solar energy appliances
C3869 其他非电力家用器具制造|Manufacture of other household non-electric appliances
C387 照明器具制造|Manufacture of lighting equipment
C3871 电光源制造|Manufacture of electric light sources
C3872 照明灯具制造|Manufacture of lamps and luminaires
C3873 舞台及场地用灯制造|Manufacture of stage and venue lighting
C3874 智能照明器具制造|Manufacture of smart lighting
C3879 灯用电器附件及其他照明器具制造|Manufacture of electrical accessories for lamps and other lighting equipment
C389 其他电气机械及器材制造|Manufacture of other electrical machinery and apparatus
C3891 电气信号设备装置制造|Manufacture of electric signalling equipment
C3899 其他未列明电气机械及器材制造|Manufacture of other electrical machinery and apparatus not elsewhere classified
C39 计算机、通信和其他电子设备制造业|Manufacture of computers, communication and other electronic equipment
C391 计算机制造|Manufacture of computers
C3911 计算机整机制造|Manufacture of complete computers
C3912 计算机零部件制造|Manufacture of computer parts
C3913 计算机外围设备制造|Manufacture of computer peripherals
C3914 工业控制计算机及系统制造|Manufacture of industrial control computers and systems
C3915 信息安全设备制造|Manufacture of information security equipment
C3919 其他计算机制造|Manufacture of other computers
C392 通信设备制造|Manufacture of communication equipment
C3921 通信系统设备制造|Manufacture of communication system equipment
C3922 通信终端设备制造|Manufacture of communication terminal equipment
C393 广播电视设备制造|Manufacture of broadcasting and television equipment
C3931 广播电视节目制作及发射设备制造|Manufacture of radio and television programme production and transmitting equipment
C3932 广播电视接收设备制造|Manufacture of radio and television receiving equipment
C3933 广播电视专用配件制造|Manufacture of special parts for radio and television equipment
C3934 专业音响设备制造|Manufacture of professional audio equipment
C3939 应用电视设备及其他广播电视设备制造|Manufacture of applied television and other radio and television equipment
C394 雷达及配套设备制造|Manufacture of radar and supporting equipment
C395 非专业视听设备制造|Manufacture of consumer audio and video equipment
C3951 电视机制造|Manufacture of television sets
C3952 音响设备制造|Manufacture of audio equipment
C3953 影视录放设备制造|Manufacture of video recording and playback equipment
C396 智能消费设备制造|Manufacture of smart consumer devices
C3961 可穿戴智能设备制造|Manufacture of wearable smart devices
C3962 智能车载设备制造|Manufacture of smart in-vehicle devices
C3963 智能无人飞行器制造|Manufacture of smart unmanned aerial vehicles
C3964 服务消费机器人制造|Manufacture of consumer service robots
C3969 其他智能消费设备制造|Manufacture of other smart consumer devices
C397 电子器件制造|Manufacture of electronic devices
C3971 电子真空器件制造|Manufacture of electronic vacuum devices
C3972 半导体分立器件制造|Manufacture of discrete semiconductor devices
C3973 集成电路制造|Manufacture of integrated circuits
C3974 显示器件制造|Manufacture of display devices
C3975 半导体照明器件制造|Manufacture of semiconductor lighting devices
C3976 光电子器件制造|Manufacture of optoelectronic devices
C3979 其他电子器件制造|Manufacture of other electronic devices
C398 电子元件及电子专用材料制造|Manufacture of electronic components and special electronic materials
C3981 电阻电容电感元件制造|Manufacture of resistors, capacitors and inductors
C3982 电子电路制造|Manufacture of electronic circuits
C3983 敏感元件及传感器制造|Manufacture of sensitive elements and sensors
C3984 电声器件及零件制造|Manufacture of electro-acoustic devices and parts
C3985 电子专用材料制造|Manufacture of special electronic materials
C3989 其他电子元件制造|Manufacture of other electronic components
C399 其他电子设备制造|Manufacture of other electronic equipment
C40 仪器仪表制造业|Manufacture of measuring instruments and machinery
C401 通用仪器仪表制造|Manufacture of general measuring instruments
C4011 工业自动控制系统装置制造|Manufacture of industrial automatic control systems
C4012 电工仪器仪表制造|Manufacture of electrical measuring instruments
C4013 绘图、计算及测量仪器制造|Manufacture of drawing, calculating and measuring instruments
C4014 实验分析仪器制造|Manufacture of laboratory analysis instruments
C4015 试验机制造|Manufacture of testing machines
C4016 供应用仪器仪表制造|Manufacture of supply meters and instruments
C4019 其他通用仪器制造|Manufacture of other general measuring instruments
C402 专用仪器仪表制造|Manufacture of special measuring instruments
C4021 环境监测专用仪器仪表制造|Manufacture of environmental monitoring instruments
C4022 运输设备及生产用计数仪表制造|Manufacture of counting meters for transport and production
C4023 导航、测绘、气象及海洋专用仪器制造|Manufacture of navigation, surveying, meteorological and marine instruments
C4024 农林牧渔专用仪器仪表制造|Manufacture of instruments for agriculture, forestry, animal husbandry and fishery
C4025 地质勘探和地震专用仪器制造|Manufacture of geological and seismic instruments
C4026 教学专用仪器制造|Manufacture of teaching instruments
C4027 核子及核辐射测量仪器制造|Manufacture of nuclear and radiation measuring instruments
C4028 电子测量仪器制造|Manufacture of electronic measuring instruments
C4029 其他专用仪器制造|Manufacture of other special instruments
C403 钟表与计时仪器制造|Manufacture of watches, clocks and timing instruments
C404 光学仪器制造|Manufacture of optical instruments
C405 衡器制造|Manufacture of weighing instruments
C409 其他仪器仪表制造业|Manufacture of other measuring instruments
C41 其他制造业|Other manufacturing
C411 日用杂品制造|Manufacture of sundry articles for daily use
C4111 鬃毛加工、制刷及清扫工具制造|Processing of bristles; manufacture of brushes and cleaning tools
C4119 其他日用杂品制造|Manufacture of other sundry articles for daily use
C412 核辐射加工|Nuclear irradiation processing
C419 其他未列明制造业|Other manufacturing not elsewhere classified
C42 废弃资源综合利用业|Comprehensive use of waste resources
C421 金属废料和碎屑加工处理|Processing of metal waste and scrap
C422 非金属废料和碎屑加工处理|Processing of non-metal waste and scrap
C43 金属制品、机械和设备修理业|Repair of metal products, machinery and equipment
C431 金属制品修理|Repair of metal products
C432 通用设备修理|Repair of general purpose machinery
C433 专用设备修理|Repair of special purpose machinery
C434 铁路、船舶、航空航天等运输设备修理|Repair of railway, ship, aerospace and other transport equipment
C4341 铁路运输设备修理|Repair of railway transport equipment
C4342 船舶修理|Repair of ships
C4343 航空航天器修理|Repair of aircraft and spacecraft
C4349 其他运输设备修理|Repair of other transport equipment
C435 电气设备修理|Repair of electrical equipment
C436 仪器仪表修理|Repair of measuring instruments
C439 其他机械和设备修理业|Repair of other machinery and equipment
`;
